import { describe, expect, it } from 'vitest'
import { check, parseProof, rootFrom } from './proof'

/** Taken from a server of the demonstration: its fifth entry in a log of 353. */
const LEAF =
  '{"act":"identity.demo.opened","actor":{"id":"system","role":"SYSTEM","unit":""},"after":null,"before":null,"case":"user:demo-audit-admin","commitments":{},"recorded":"2026-11-24T03:53:23.227050Z","seq":1,"subjects":{},"v":1}'
const KEY = 'kuangheng.local/log+a50b333e+AfgMDoE5Ymbc44CDyMjaSUl8qa9LaFGKPCGis4s99Npn'
const PROOF = `c2sp.org/tlog-proof@v1
index 4
DK1prtqunNBHqlYSTEMrjXqsNbGjrPFhpFEwpBbkXH0=
AebopWD4Cza6LdlV5vogu7cuPsaMZH8/C6UoyQlNaYg=
kKi77LF/77vIyyUmkAQkslNqjp6P9JIpp2vlXsVAXCY=
9R/EiIf4feRuKQGuawQ9udNzGXLYac4IU67gotrtb70=
+SqMpHTuPPX3+0lNC5qXam5OeQ6iIuBLNjaZjLYkHJM=
N7/vPe3P2IoPmovi+nHW0T/5sx7IsK5AqU6+iNEdwLw=
9E6qQAZGwdPT8tYlayI9rZZyIEuVEUxNWlboWEmAO5M=
BY/j9OLKEgR6/4MZEiIZx+UaI7DY+xjD6DGdD4/uxzU=
+TgPWTSgkmCvhPb+ZcJezsF92XKEBBQjUfPu8mJtekg=

kuangheng.local/log
353
UBRxYOXeFFxLdEyMG/z/c5pW2bArAEj4GhjkY3khW4E=

— kuangheng.local/log pQszPiEYQA20MGRAQh0V5Sp9T4HJGIMIvTPIeTH2JuX7bRiHetM/S7x+cVvyaER8wWzhPOg5Cy0RO0A0NAgAyWeCMwA=
`
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('the proof of an entry', () => {
  it('leads from the entry to the signed root of the log', async () => {
    const found = await check(bytes(LEAF), PROOF, KEY)
    expect(found).toMatchObject({ holds: true, signed: true, index: 4, size: 353, steps: 9 })
    expect(found.computed).toBe(found.stated)
  })

  it('fails for an entry changed by one letter', async () => {
    expect((await check(bytes(LEAF.replace('demo-audit', 'demo-audiT')), PROOF, KEY)).holds).toBe(false)
  })

  it('fails where the checkpoint is not the one that was signed', async () => {
    expect((await check(bytes(LEAF), PROOF.replace('\n353\n', '\n354\n'), KEY)).signed).toBe(false)
  })

  it('does not fit another place, nor a path cut short', async () => {
    const proof = parseProof(PROOF)
    const leaf = new Uint8Array(32)
    expect(await rootFrom(leaf, { ...proof, index: 400 })).toBeNull()
    expect(await rootFrom(leaf, { ...proof, path: proof.path.slice(1) })).toBeNull()
  })

  it('refuses what is no proof', () => {
    expect(() => parseProof('something else')).toThrow()
  })
})
