import { say, translate } from './i18n'
import { usePolicy } from './policy'
import { word } from './words'

/** How the ground of another mine lies to one's own, as the register computed it. */
export interface Contact {
  mine: string
  /** EDGE, POINT, OVERLAP or NEAR. */
  kind: string
  metres: number
}

const COMPUTED = /^SYSTEM(?::\s*(.*))?$/
const CONTACT = /^(\S+) (EDGE|POINT|OVERLAP|NEAR) ([\d.]+) m$/

/** The contacts a computed source names; the server names the first few. */
export function contactsOf(source: string | null | undefined): Contact[] {
  return (COMPUTED.exec(source ?? '')?.[1] ?? '').split(/;| … /).flatMap((part) => {
    const [, mine, kind, metres] = CONTACT.exec(part.trim()) ?? []
    return mine && kind ? [{ mine, kind, metres: Number(metres) }] : []
  })
}

/** A fact's source as people read it: its document, the unit that stated it, its date and how far it is verified. */
export function readSource(source: string | null | undefined): string {
  if (!source) return '—'
  const policy = usePolicy()
  const computed = COMPUTED.exec(source)
  if (computed) return [translate('source.computed'), found(computed[1] ?? '')].filter(Boolean).join('：')
  return source
    .split(' · ')
    .map((part) => (/^[A-Z_]{2,12}$/.test(part) ? inWords(part, policy.unit) : part))
    .join(' · ')
}

function found(text: string): string {
  const contacts = contactsOf(text ? `SYSTEM: ${text}` : '')
  const more = /… \((\d+)\)$/.exec(text)?.[1]
  if (contacts.length)
    return [
      contacts.map(({ mine, kind, metres }) => translate(`source.contact.${kind}`, { mine, metres })).join('；'),
      more ? translate('source.more', { count: more }) : '',
    ].join('')
  if (/^\d+$/.test(text)) return translate('source.places', { count: text })
  const [id = '', ...rest] = text.split(' ')
  const layer = usePolicy().pack?.layers.find((one) => one.id === id)
  return layer ? [say(layer.name), ...rest].join(' ') : text
}

function inWords(code: string, unit: (code: string) => string): string {
  const verified = word('verification', code)
  return verified !== code ? verified : unit(code) || code
}
