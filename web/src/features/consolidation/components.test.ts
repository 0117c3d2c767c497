import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import { i18n, speak } from '@/shared/i18n'
import { useSession } from '@/shared/session'
import GroupActs from './components/GroupActs.vue'
import HearingTable from './components/HearingTable.vue'
import LeftOverCard from './components/LeftOverCard.vue'
import MovedTable from './components/MovedTable.vue'
import ScenarioFigures from './components/ScenarioFigures.vue'
import { isWhole } from './wishes'

const text = (zh: string) => ({ zh, en: zh })
const member = (mine: string) => ({ mine, name: `${mine}矿`, enterprise: null, decided: null })
const group = { id: 'S1-G01', members: [member('A'), member('B')], lead: [], neighbours: [] }

function show(part: Component, props: object) {
  const plugins = [i18n]
  return mount(part, {
    props: props as never,
    global: { plugins, stubs: { RouterLink: { template: '<a><slot /></a>' } } },
  })
}
function allow(...permissions: string[]): void {
  useSession().who = { permissions } as never
}

beforeEach(() => {
  setActivePinia(createPinia())
  speak('zh-CN')
})

describe('the figures of a scenario', () => {
  const values = [{ objective: 'FEWEST_HOMELESS', value: 3, unit: '座' }]
  it('say proved only where it is, and else how far the bound is', () => {
    const proof = { optimal: true, value: 3, bound: 3, text: text('证明') }
    expect(show(ScenarioFigures, { scenario: { values, proof }, first: true }).text()).toContain('已证明最优')
    const open = { optimal: false, value: 3, bound: 1, text: text('上界') }
    const shown = show(ScenarioFigures, { scenario: { values, proof: open }, first: true }).text()
    expect(shown).toContain('未证明最优')
    expect(shown).toContain('现值 3 座，理论界 1 座，差距 2 座')
  })
})

describe('what can be done with a group', () => {
  it('is offered to those who may', () => {
    allow('ADOPT_PROPOSAL')
    expect(show(GroupActs, { group, adoption: undefined }).text()).toBe('采纳本组')
    allow('RUN_CONSOLIDATION')
    const shown = show(GroupActs, { group, adoption: undefined }).text()
    expect(shown).toContain('锁定这组矿山')
    expect(shown).not.toContain('采纳')
    allow('READ_VERDICTS')
    expect(show(GroupActs, { group, adoption: undefined }).text()).toBe('')
  })
  it('is the adoption as it stands once there is one', () => {
    allow('READ_VERDICTS')
    const adoption = {
      unit: 'city',
      adoptedBy: '甲',
      adoptedAt: '2025-06-30T00:00:00Z',
      ground: '协议',
      unserved: ['Z'],
    }
    const shown = show(GroupActs, { group, adoption }).text()
    expect(shown).toContain('协议')
    expect(shown).toContain('采纳时尚未告知的相邻矿山：Z')
    expect(shown).not.toContain('撤回')
  })
})

describe('a mine that is left over', () => {
  it('names what fails with each partner, and by how much', () => {
    const left = {
      mine: 'C',
      name: '丙矿',
      summary: text('均不可行'),
      reasons: [
        { partner: 'A', constraint: 'RESERVES', shortfall: 34.08, unit: '万吨', text: text('储量不足') },
        { partner: 'B', constraint: 'CONNECTED', shortfall: null, unit: '', text: text('可行，但不如所选方案') },
      ],
    }
    const rows = show(LeftOverCard, { left, names: new Map([['A', '甲矿']]), open: true }).findAll('tbody tr')
    expect(rows[0]!.text()).toContain('甲矿')
    expect(rows[0]!.text()).toContain('保有资源储量34.08 万吨储量不足')
    expect(rows[1]!.text()).not.toContain('搭界连片')
  })
})

describe('neighbours', () => {
  const one = { mine: 'Z', name: '邻矿', holder: '某', relation: 'NEAR', metres: 120, service: null, statement: null }
  it('are told by those who may, and heard only once told', () => {
    allow('NOTIFY_NEIGHBOURS')
    const before = show(HearingTable, { rows: [one] }).text()
    expect(before).toContain('相邻，120 米')
    expect(before).toContain('登记告知')
    expect(before).not.toContain('登记意见')
    const service = { on: '2025-06-30', way: '直接送达', evidence: null, by: '某人' }
    expect(show(HearingTable, { rows: [{ ...one, service }] }).text()).toContain('登记意见')
    allow('READ_VERDICTS')
    expect(show(HearingTable, { rows: [one] }).text()).not.toContain('登记告知')
  })
})

describe('a mine that stands elsewhere', () => {
  it('is told with whom it stood and stands', () => {
    const moved = [
      { mine: 'A', before: { standing: 'GROUP', with: ['B'] }, after: { standing: 'LEFT_OVER', with: [] } },
      { mine: 'B', before: { standing: 'GROUP', with: ['A'] }, after: { standing: 'GROUP', with: [] } },
    ]
    const names = new Map([
      ['A', '甲矿'],
      ['B', '乙矿'],
    ])
    const rows = show(MovedTable, { moved, names, before: '前', after: '后' }).findAll('tbody tr')
    expect(rows[0]!.text()).toBe('甲矿与乙矿同组无归宿')
    expect(rows[0]!.find('.lost').exists()).toBe(true)
    expect(rows[1]!.text()).toBe('乙矿与甲矿同组单独成矿区')
  })
})

describe('a lock or a ban', () => {
  it('is whole with two mines or more, and with exactly two', () => {
    expect([isWhole('LOCK', ['A']), isWhole('LOCK', ['A', 'B', 'C'])]).toEqual([false, true])
    expect([isWhole('BAN', ['A', 'B']), isWhole('BAN', ['A', 'B', 'C'])]).toEqual([true, false])
  })
})
