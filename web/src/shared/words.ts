import { isWritten, translate } from './i18n'

/** What the registry's codes are called in the field: minerals, states, papers, categories … */
export type WordKind =
  | 'mineral'
  | 'state'
  | 'method'
  | 'title'
  | 'level'
  | 'basis'
  | 'category'
  | 'verification'
  | 'subject'
  | 'truth'
  | 'scale'
  | 'severity'

/** A code in words; a code without words yet stands for itself. */
export function word(kind: WordKind, code: string | null | undefined): string {
  if (!code) return ''
  const key = `words.${kind}.${code}`
  return isWritten(key) ? translate(key) : code
}
