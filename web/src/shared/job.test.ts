import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { api } from './api'
import { failureOf, share, useJob, type Job } from './job'

const job = (given: Partial<Job>): Job => ({ id: 'a', state: 'RUNNING', ...given })

class Stream {
  static opened: Stream[] = []
  closed = false
  onerror: (() => void) | null = null
  private tell: ((event: { data: string }) => void) | null = null
  constructor(readonly url: string) {
    Stream.opened.push(this)
  }
  addEventListener(_name: string, tell: (event: { data: string }) => void): void {
    this.tell = tell
  }
  say(told: Job): void {
    this.tell?.({ data: JSON.stringify(told) })
  }
  close(): void {
    this.closed = true
  }
}

describe('a job', () => {
  beforeEach(() => {
    Stream.opened = []
    vi.stubGlobal('EventSource', Stream)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('says how far it is, or that nobody knows', () => {
    expect(share(job({ done: 1, total: 4 }))).toBe(25)
    expect(share(job({ done: 0, total: 0 }))).toBeNull()
    expect(share(job({ state: 'DONE', total: 0 }))).toBe(100)
    expect(share(null)).toBeNull()
  })

  it('tells why it failed in the language in use', () => {
    const what = { zh: '失败', en: 'failed' }
    expect(failureOf(job({ state: 'FAILED', failure: { issues: [{ code: 'X', what }] } }))?.title).toBe('失败')
    expect(failureOf(job({ state: 'DONE' }))).toBeNull()
  })

  it('is followed by its stream until it ends, and its end is told once', () => {
    const ended = vi.fn()
    const scope = effectScope()
    const followed = scope.run(() => useJob('a', ended))!
    const [stream] = Stream.opened
    expect(stream!.url).toBe('/api/jobs/a/events')
    stream!.say(job({ done: 1, total: 2 }))
    expect(followed.running.value).toBe(true)
    stream!.say(job({ state: 'DONE', result: { run: 'r' } }))
    stream!.say(job({ state: 'DONE', result: { run: 'r' } }))
    expect(followed.result.value).toEqual({ run: 'r' })
    expect(stream!.closed).toBe(true)
    expect(ended).toHaveBeenCalledOnce()
    scope.stop()
  })

  it('is asked after again and again where the stream fails', async () => {
    vi.useFakeTimers()
    const states: Job['state'][] = ['RUNNING', 'DONE']
    const fetched = vi
      .spyOn(api, 'GET')
      .mockImplementation((() =>
        Promise.resolve({ data: job({ state: states.shift() ?? 'DONE' }), response: new Response() })) as never)
    const scope = effectScope()
    const followed = scope.run(() => useJob('a'))!
    Stream.opened[0]!.onerror!()
    await vi.advanceTimersByTimeAsync(10)
    await flushPromises()
    await vi.advanceTimersByTimeAsync(4000)
    expect(fetched).toHaveBeenCalledTimes(2)
    fetched.mockRestore()
    expect(followed.state.value).toBe('DONE')
    scope.stop()
  })

  it('is left when another is followed', async () => {
    const id = ref<string | null>('a')
    const scope = effectScope()
    const followed = scope.run(() => useJob(id))!
    id.value = null
    await nextTick()
    expect(Stream.opened[0]!.closed).toBe(true)
    expect(followed.job.value).toBeNull()
    scope.stop()
  })
})
