import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/shared/i18n'
import { usePolicy } from '@/shared/policy'
import FieldHelp from './FieldHelp.vue'

const both = (text: string) => ({ zh: text, en: text })

describe('help beside a field', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    const policy = usePolicy()
    vi.spyOn(policy, 'load').mockResolvedValue(undefined)
    policy.pack = {
      clauses: [{ id: '4.1.8', text: both('曾发生重大事故的关闭') }],
      facts: [{ id: 'majorAccident', evidence: both('事故调查报告') }],
    } as never
  })

  it('names the clause in the words of the policy, and the evidence wanted', async () => {
    const help = mount(FieldHelp, {
      props: { field: '曾发生重大事故', clauses: ['4.1.8'], fact: 'majorAccident' },
      global: { plugins: [i18n], stubs: { teleport: true } },
      attachTo: document.body,
    })
    const button = help.get('button')
    expect(button.attributes('aria-label')).toContain('曾发生重大事故')
    expect(button.attributes('aria-expanded')).toBe('false')
    await button.trigger('click')
    await vi.waitFor(() => expect(button.attributes('aria-expanded')).toBe('true'))
    await vi.waitFor(() => expect(help.text()).toContain('4.1.8'))
    expect(help.text()).toContain('曾发生重大事故的关闭')
    expect(help.text()).toContain('事故调查报告')
    await button.trigger('keydown', { key: 'Escape' })
    await vi.waitFor(() => expect(button.attributes('aria-expanded')).toBe('false'))
    help.unmount()
  })
})
