import { computed, onScopeDispose, ref, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { answer, api, type Schemas } from './api'
import { say, type Bilingual } from './i18n'
import { Problem } from './problem'

export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED'
/** A piece of long work as the server tells of it. */
export type Job = Omit<Schemas['JobAnswer'], 'id' | 'state' | 'result' | 'failure'> & {
  id: string
  state: JobState
  result?: Record<string, unknown> | null
  failure?: { issues?: Failure[] } | null
}
interface Failure {
  code: string
  what: Bilingual
  remedy?: Bilingual
}

const POLL_MILLIS = 1500

export const hasEnded = (job: Job): boolean => job.state !== 'QUEUED' && job.state !== 'RUNNING'

/** How far it is, 0 to 100; null while nobody can say. */
export function share(job: Job | null): number | null {
  if (!job) return null
  if (job.state === 'DONE') return 100
  return job.total ? Math.min(100, Math.round(((job.done ?? 0) * 100) / job.total)) : null
}

/** Why it failed, in the language in use. */
export function failureOf(job: Job | null): Problem | null {
  if (job?.state !== 'FAILED') return null
  const findings = (job.failure?.issues ?? []).map((issue) => ({
    code: issue.code,
    what: say(issue.what),
    remedy: say(issue.remedy),
  }))
  const first = findings[0]
  return new Problem(500, first?.code ?? 'JOB_FAULT', first?.what ?? '', '', findings)
}

/** The newest job of a kind that has not ended, so that work one has left is found again. */
export async function findRunning(kind: string, county?: string): Promise<string | null> {
  for (const state of ['RUNNING', 'QUEUED'] as const) {
    const page = await answer(api.GET('/api/jobs', { params: { query: { kind, state, limit: 1, county } } }))
    const id = page.items?.[0]?.id
    if (id) return id
  }
  return null
}

/**
 * Follows a job: by its stream of events, or by asking again and again where the stream fails. Another id follows another
 * job, null none. `ended` is told once, when a job that was seen running ends.
 */
export function useJob(id: MaybeRefOrGetter<string | null | undefined>, ended?: (job: Job) => void) {
  const job = shallowRef<Job | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const cancelling = ref(false)
  let stream: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let followed: string | null = null

  function stop(): void {
    stream?.close()
    stream = null
    clearTimeout(timer)
    followed = null
  }

  function take(next: Job): void {
    if (next.id !== followed) return
    job.value = next
    problem.value = null
    if (!hasEnded(next)) return
    stop()
    cancelling.value = false
    ended?.(next)
  }

  async function poll(): Promise<void> {
    const asked = followed
    if (!asked) return
    try {
      take((await answer(api.GET('/api/jobs/{id}', { params: { path: { id: asked } } }))) as Job)
    } catch (fault) {
      if (asked !== followed) return
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
      if (fault.status !== 0 && fault.status < 500) return stop()
    }
    if (asked === followed) timer = setTimeout(() => void poll(), POLL_MILLIS)
  }

  function follow(next: string): void {
    followed = next
    if (typeof EventSource === 'undefined') return void poll()
    const opened = new EventSource(`/api/jobs/${encodeURIComponent(next)}/events`)
    stream = opened
    opened.addEventListener('job', (event) => take(JSON.parse((event as MessageEvent<string>).data) as Job))
    opened.onerror = () => {
      if (stream !== opened) return
      opened.close()
      stream = null
      void poll()
    }
  }

  watch(
    () => toValue(id) ?? null,
    (next) => {
      stop()
      job.value = null
      problem.value = null
      cancelling.value = false
      if (next) follow(next)
    },
    { immediate: true },
  )
  onScopeDispose(stop)

  async function cancel(): Promise<void> {
    if (!job.value) return
    cancelling.value = true
    try {
      const now = (await answer(api.POST('/api/jobs/{id}/cancel', { params: { path: { id: job.value.id } } }))) as Job
      take(now)
    } catch (fault) {
      cancelling.value = false
      if (!(fault instanceof Problem)) throw fault
      if (fault.code !== 'JOB_ENDED') problem.value = fault
    }
  }

  return {
    job,
    state: computed(() => job.value?.state ?? null),
    running: computed(() => job.value !== null && !hasEnded(job.value)),
    share: computed(() => share(job.value)),
    result: computed(() => (job.value?.state === 'DONE' ? (job.value.result ?? null) : null)),
    problem: computed(() => problem.value ?? failureOf(job.value)),
    cancelling,
    cancel,
  }
}

/** What `useJob` gives. */
export type FollowedJob = ReturnType<typeof useJob>
