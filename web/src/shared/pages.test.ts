import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { usePages } from './pages'

describe('a list fetched page by page', () => {
  it('grows by its pages and begins anew when what it is narrowed by changes', async () => {
    const word = ref('a')
    const fetch = vi.fn((cursor?: string) =>
      Promise.resolve({ items: [`${word.value}${cursor ?? 1}`], next: cursor ? null : '2' }),
    )
    const scope = effectScope()
    const list = scope.run(() => usePages(fetch, [word]))!
    await flushPromises()
    expect(list.data.value).toEqual(['a1'])
    expect(list.rest.value).toBe(true)
    await list.more()
    expect(list.data.value).toEqual(['a1', 'a2'])
    expect(list.rest.value).toBe(false)
    word.value = 'b'
    await nextTick()
    await flushPromises()
    expect(list.data.value).toEqual(['b1'])
    scope.stop()
  })

  it('drops the answer to an older question', async () => {
    const answers: ((items: string[]) => void)[] = []
    const word = ref(0)
    const scope = effectScope()
    const list = scope.run(() =>
      usePages<string>(() => new Promise((tell) => answers.push((items) => tell({ items, next: null }))), [word]),
    )!
    word.value = 1
    await nextTick()
    answers[1]!(['new'])
    await flushPromises()
    answers[0]!(['old'])
    await flushPromises()
    expect(list.data.value).toEqual(['new'])
    scope.stop()
  })
})
