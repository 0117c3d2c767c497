import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/shared/problem'
import type { MineForm } from './form'
import { useMineForm } from './useMineForm'

const server = vi.hoisted(() => ({ readForm: vi.fn(), saveForm: vi.fn(), checkForm: vi.fn(), submitForm: vi.fn() }))
vi.mock('./form', async (original) => ({ ...(await original<object>()), ...server }))

const form = (version: number, town: string): MineForm => ({
  mine: 'M',
  name: 'M',
  county: '140828',
  version,
  open: true,
  entries: [
    {
      key: 'town',
      label: { zh: '', en: '' },
      unit: '',
      group: 'IDENTITY',
      choices: [],
      recorded: town,
      editable: true,
    },
  ],
})
const got = (version: number, town: string) => ({ body: form(version, town), tag: `"${version}"` })

describe('a form that saves itself', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.clearAllMocks()
    server.readForm.mockResolvedValue(got(0, 'old'))
    server.checkForm.mockResolvedValue({})
  })
  afterEach(() => vi.useRealTimers())

  const opened = async () => {
    const state = effectScope().run(() => useMineForm('M'))
    if (!state) throw new Error('no form')
    await state.load()
    return state
  }

  it('checks soon and saves later, once for a run of keys', async () => {
    server.saveForm.mockResolvedValue(got(1, 'new'))
    const state = await opened()
    state.type('town', 'n')
    await vi.advanceTimersByTimeAsync(200)
    state.type('town', 'new')
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.checkForm).toHaveBeenCalledTimes(1)
    expect(server.saveForm.mock.calls).toEqual([['M', '"0"', { town: 'new' }]])
    expect(state.texts['town']).toBe('new')
  })

  it('asks when someone else saved another text, keeps what was typed, and saves over on demand', async () => {
    const stale = new Problem(412, 'PRECONDITION_FAILED', '', '', [])
    server.saveForm.mockRejectedValueOnce(stale).mockResolvedValueOnce(got(3, 'mine'))
    const state = await opened()
    server.readForm.mockResolvedValue(got(2, 'theirs'))
    state.type('town', 'mine')
    await vi.advanceTimersByTimeAsync(2000)
    expect(state.conflict.value.map((one) => [one.theirs, one.mine])).toEqual([['theirs', 'mine']])
    expect(state.texts['town']).toBe('mine')
    await state.choose(false)
    expect(server.saveForm).toHaveBeenLastCalledWith('M', '"2"', { town: 'mine' })
  })

  it('keeps what was typed when the server cannot be reached', async () => {
    server.saveForm.mockRejectedValue(Problem.offline())
    const state = await opened()
    state.type('town', 'typed')
    await vi.advanceTimersByTimeAsync(2000)
    expect(state.problem.value?.status).toBe(0)
    expect(state.texts['town']).toBe('typed')
  })
})
