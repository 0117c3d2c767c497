/**
 * Checks a proof of inclusion (c2sp.org/tlog-proof@v1, RFC 6962) in the browser, from the bytes of the entry and the public key of the
 * log alone. Without crypto.subtle (a page without https) nothing can be checked here.
 */
export interface Proof {
  index: number
  path: Uint8Array[]
  origin: string
  size: number
  root: Uint8Array
  /** What was signed, to the last line break. */
  text: string
  signatures: { name: string; bytes: Uint8Array }[]
}

export interface Checked {
  leafHash: string
  steps: number
  index: number
  size: number
  origin: string
  computed: string
  stated: string
  holds: boolean
  /** Whether the log's signature holds; null where this browser cannot tell. */
  signed: boolean | null
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
export const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
export const canCheck = (): boolean => typeof crypto !== 'undefined' && Boolean(crypto.subtle)

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource))
}

export function parseProof(text: string): Proof {
  const [head, ...rest] = text.split('\n')
  const gap = rest.indexOf('')
  const lines = rest.slice(0, gap).filter((line) => !line.startsWith('extra '))
  const checkpoint = rest.slice(gap + 1)
  const end = checkpoint.indexOf('')
  const [origin, size, root] = checkpoint
  const index = /^index (\d+)$/.exec(lines[0] ?? '')?.[1]
  if (head !== 'c2sp.org/tlog-proof@v1' || gap < 0 || end < 3 || !index || !size || !root)
    throw new Error('not a proof')
  return {
    index: Number(index),
    path: lines.slice(1).map(bytesOf),
    origin: origin ?? '',
    size: Number(size),
    root: bytesOf(root),
    text: `${checkpoint.slice(0, end).join('\n')}\n`,
    signatures: checkpoint
      .slice(end + 1)
      .map((line) => /^— (\S+) (\S+)$/.exec(line))
      .filter((found) => found !== null)
      .map((found) => ({ name: found[1] ?? '', bytes: bytesOf(found[2] ?? '') })),
  }
}

/** The root of the tree that follows from a leaf's hash and its path; null if the path does not fit the place. */
export async function rootFrom(leaf: Uint8Array, proof: Proof): Promise<Uint8Array | null> {
  if (proof.index >= proof.size) return null
  let [at, last] = [proof.index, proof.size - 1]
  let hash = leaf
  for (const other of proof.path) {
    if (last === 0) return null
    const right = at % 2 === 1
    if (right || at === last) {
      hash = await sha256(join(Uint8Array.of(1), other, hash))
      while (!right && at !== 0 && at % 2 === 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
    } else {
      hash = await sha256(join(Uint8Array.of(1), hash, other))
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? hash : null
}

/** Whether one of the signatures is the log's own (Ed25519) over the checkpoint. */
export async function isSigned(proof: Proof, verifierKey: string): Promise<boolean | null> {
  const found = /^(\S+)\+([0-9a-f]{8})\+(\S+)$/.exec(verifierKey.trim())
  if (!found) return null
  const [, name, id, encoded] = found
  const key = bytesOf(encoded ?? '')
  if (key[0] !== 1 || key.length !== 33) return null
  const mine = proof.signatures.filter((one) => one.name === name && hex(one.bytes.slice(0, 4)) === id)
  try {
    const imported = await crypto.subtle.importKey('raw', key.slice(1), { name: 'Ed25519' }, false, ['verify'])
    const text = new TextEncoder().encode(proof.text)
    for (const one of mine)
      if (await crypto.subtle.verify({ name: 'Ed25519' }, imported, one.bytes.slice(4) as BufferSource, text))
        return true
    return false
  } catch {
    return null
  }
}

export async function check(leaf: Uint8Array, proofText: string, verifierKey: string): Promise<Checked> {
  const proof = parseProof(proofText)
  const leafHash = await sha256(join(Uint8Array.of(0), leaf))
  const root = await rootFrom(leafHash, proof)
  const computed = root ? hex(root) : ''
  return {
    leafHash: hex(leafHash),
    steps: proof.path.length,
    index: proof.index,
    size: proof.size,
    origin: proof.origin,
    computed,
    stated: hex(proof.root),
    holds: computed === hex(proof.root),
    signed: await isSigned(proof, verifierKey),
  }
}
