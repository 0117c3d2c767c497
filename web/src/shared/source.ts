import { translate } from './i18n'
import { usePolicy } from './policy'
import { word } from './words'

/** A fact's source as people read it: its document, the unit that stated it, its date and how far it is verified. */
export function readSource(source: string | null | undefined): string {
  if (!source) return '—'
  if (source === 'SYSTEM') return translate('source.computed')
  const policy = usePolicy()
  return source
    .split(' · ')
    .map((part) => (/^[A-Z_]{2,12}$/.test(part) ? inWords(part, policy.unit) : part))
    .join(' · ')
}

function inWords(code: string, unit: (code: string) => string): string {
  const verified = word('verification', code)
  return verified !== code ? verified : unit(code) || code
}
