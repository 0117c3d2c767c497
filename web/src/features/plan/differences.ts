import { number } from '@/shared/format'
import { isWritten, say, translate } from '@/shared/i18n'
import type { Content, Difference } from './plans'
import { printShares } from './shares'

const KINDS = ['plan', 'total', 'mine', 'group', 'check', 'chapter'] as const
type Kind = (typeof KINDS)[number]

export const kindOf = (one: Difference): Kind => one.subject.split(':')[0] as Kind

/** Differences by what they are about, in the order one reads them. */
export function kindsOf(all: Difference[]): [Kind, Difference[]][] {
  return KINDS.map((kind): [Kind, Difference[]] => [kind, all.filter((one) => kindOf(one) === kind)]).filter(
    ([, rows]) => rows.length,
  )
}

/** A difference in words: names for ids, labels for fields, dispositions by name. */
export function differenceLine(
  one: Difference,
  content: Content | null,
  outcome: (code: string) => string,
): Record<'subject' | 'field' | 'before' | 'after', string> {
  const value = (text: string): string => {
    if (one.field === 'decided' || one.field === 'recommended') return outcome(text)
    if (text.startsWith('[{')) return printShares(text)
    return /^-?\d+(\.\d+)?$/.test(text) ? number(text) : text.replaceAll('+', '、')
  }
  return {
    subject: subjectName(one, content),
    field: fieldName(one, content),
    before: value(one.before),
    after: value(one.after),
  }
}

function subjectName(one: Difference, content: Content | null): string {
  const id = one.subject.slice(one.subject.indexOf(':') + 1)
  switch (kindOf(one)) {
    case 'mine':
      return nameOfMine(id, content)
    case 'group':
      return id
        .split('+')
        .map((mine) => nameOfMine(mine, content))
        .join('、')
    case 'check':
      return say(content?.checks.find((check) => check.id === id)?.name) || id
    case 'chapter':
      return content?.chapters.find((chapter) => chapter.id === id)?.title ?? id
    case 'total':
      return translate(`plan.compare.total.${id}`)
    default:
      return ''
  }
}

function nameOfMine(id: string, content: Content | null): string {
  const members = content?.subjects.flatMap((subject) => subject.members) ?? []
  const alone = content?.subjects.find((subject) => subject.subject === `mine:${id}`)?.name
  return alone ?? members.find((member) => member.mine === id)?.name ?? id
}

/** What a field is called: the pack's label, or a word of the plan's own; a note of the record bears its name already. */
function fieldName(one: Difference, content: Content | null): string {
  const label = content?.subjects.flatMap((subject) => subject.fields).find((field) => field.id === one.field)?.label
  if (label) return say(label)
  const key = `plan.compare.fields.${one.field}`
  return isWritten(key) ? translate(key) : one.field
}
