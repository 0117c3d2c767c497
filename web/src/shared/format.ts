import { language } from './i18n'

/** What stands where nothing is known. */
export const NOTHING = '—'

type Number_ = number | string | null | undefined

/** A number with thousands separators, exactly the digits it has or `digits` of them after the point. */
export function number(value: Number_, digits?: number): string {
  if (value === null || value === undefined || value === '') return NOTHING
  const parsed = Number(value)
  if (!Number.isFinite(parsed)) return String(value)
  const shown = digits ?? { minimumFractionDigits: 0, maximumFractionDigits: 6 }
  const options = typeof shown === 'number' ? { minimumFractionDigits: shown, maximumFractionDigits: shown } : shown
  return new Intl.NumberFormat(language.value, {
    ...options,
    roundingMode: 'halfExpand',
  } as Intl.NumberFormatOptions).format(parsed)
}

/** A share as a percentage with one digit: 0.125 → 12.5%. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? NOTHING : `${number((part * 100) / whole, 1)}%`
}

/** An ISO day as the field writes it: 2025年4月18日 · 18 Apr 2025. */
export function day(iso: string | null | undefined): string {
  if (!iso) return NOTHING
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number)
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1))
  return new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'zh-CN', {
    year: 'numeric',
    month: language.value === 'en' ? 'short' : 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(at)
}

/** An instant in the programme's own time, China standard time. */
export function instant(iso: string | null | undefined): string {
  if (!iso) return NOTHING
  return new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(iso))
}

/** A calendar day in China standard time as ISO text. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
}
