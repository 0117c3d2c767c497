import { answer, api } from '@/shared/api'
import { instant, NOTHING, number } from '@/shared/format'
import { isWritten, translate } from '@/shared/i18n'
import { hasEnded, type Job, type JobState } from '@/shared/job'
import type { Page } from '@/shared/pages'

export const STATES: JobState[] = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED']
export const KINDS = ['assessment', 'consolidation', 'import.preview', 'policy-check', 'export']

export function kindName(kind: string | undefined): string {
  const key = `admin.jobs.kinds.${kind}`
  return isWritten(key) ? translate(key) : (kind ?? '')
}

export interface Sought {
  kind: string
  state: string
}
export async function listJobs(sought: Sought, cursor?: string, limit = 50): Promise<Page<Job>> {
  const query = {
    limit,
    ...(sought.kind ? { kind: sought.kind } : {}),
    ...(sought.state ? { state: sought.state as JobState } : {}),
    ...(cursor ? { cursor } : {}),
  }
  return (await answer(api.GET('/api/jobs', { params: { query } }))) as Page<Job>
}

export async function cancelJob(id: string): Promise<void> {
  await answer(api.POST('/api/jobs/{id}/cancel', { params: { path: { id } } }))
}

/** How long it took, or has taken so far, in minutes and seconds. */
export function lasted(job: Job, now: Date = new Date()): string {
  if (!job.startedAt) return NOTHING
  const until = job.endedAt ? new Date(job.endedAt) : now
  const seconds = Math.max(0, Math.round((until.getTime() - new Date(job.startedAt).getTime()) / 1000))
  return translate('admin.jobs.lasted', { minutes: number(Math.floor(seconds / 60)), seconds: number(seconds % 60) })
}

export const runs = (job: Job): boolean => !hasEnded(job)

const named = (key: string): string =>
  isWritten(`admin.jobs.results.${key}`) ? translate(`admin.jobs.results.${key}`) : key

function inWords(value: unknown): string {
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return instant(value)
  if (Array.isArray(value)) return value.map(inWords).join(' · ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${named(key)} ${inWords(inner)}`)
      .join(' · ')
  return String(value ?? NOTHING)
}

/** What a job found, as names and values; addresses of the API are left out, and what is long has a line of its own. */
export function resultOf(job: Job): { label: string; value: string; wide: boolean }[] {
  return Object.entries(job.result ?? {})
    .filter(([, value]) => !(typeof value === 'string' && value.startsWith('/api/')))
    .map(([key, value]) => ({ label: named(key), value: inWords(value) }))
    .map((one) => ({ ...one, wide: one.value.length > 24 }))
}
