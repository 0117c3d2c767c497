import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/shared/i18n'
import { Problem } from '@/shared/problem'
import GroundDialog from './GroundDialog.vue'

const refusal = (status: number) => new Problem(status, 'REFUSED', '不能办理', '', [])

async function opened(act: (ground: string) => Promise<unknown>, more: Record<string, unknown> = {}) {
  const dialog = mount(GroundDialog, {
    attachTo: document.body,
    global: { plugins: [i18n], stubs: { teleport: true, transition: false } },
    props: { modelValue: true, title: '退回', confirm: '退回补正', act, ...more },
  })
  await flushPromises()
  return dialog
}

describe('a dialog that asks for a ground', () => {
  afterEach(() => (document.body.innerHTML = ''))

  it('does nothing without a ground, and gives it without the blanks around it', async () => {
    const act = vi.fn().mockResolvedValue(null)
    const dialog = await opened(act)
    await dialog.find('form').trigger('submit')
    expect(act).not.toHaveBeenCalled()
    await dialog.find('textarea').setValue('  欠缴一栏未填  ')
    await dialog.find('form').trigger('submit')
    await flushPromises()
    expect(act).toHaveBeenCalledWith('欠缴一栏未填')
    expect(dialog.emitted('done')).toHaveLength(1)
    expect(dialog.emitted('update:modelValue')?.at(-1)).toEqual([false])
  })

  it('keeps what was typed when it is refused, and says why', async () => {
    const dialog = await opened(vi.fn().mockRejectedValue(refusal(422)))
    await dialog.find('textarea').setValue('理由')
    await dialog.find('form').trigger('submit')
    await flushPromises()
    expect(dialog.text()).toContain('不能办理')
    expect((dialog.find('textarea').element as HTMLTextAreaElement).value).toBe('理由')
    expect(dialog.emitted('done')).toBeUndefined()
  })

  it('reads anew and says how it stands when someone else was first', async () => {
    const refresh = vi.fn()
    const dialog = await opened(vi.fn().mockRejectedValue(refusal(412)), { refresh, standing: '已上报' })
    await dialog.find('textarea').setValue('理由')
    await dialog.find('form').trigger('submit')
    await flushPromises()
    expect(refresh).toHaveBeenCalledOnce()
    expect(dialog.text()).toContain('已上报')
    expect((dialog.find('textarea').element as HTMLTextAreaElement).value).toBe('理由')
  })
})
