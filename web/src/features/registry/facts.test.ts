import { describe, expect, it } from 'vitest'
import { factContent, mayFind, rowsByUnit, shownValue, unitCode, type FactDefinition } from './facts'
import type { FactOnFile } from './mine'

const named = (text: string) => ({ zh: text, en: text })
const definition = (id: string, units: string[], computed = false): FactDefinition => ({
  id,
  label: named(id),
  kind: 'YES_NO',
  unit: null,
  words: [],
  computed,
  assertedBy: units,
  question: named(''),
  evidence: named(''),
})
const filed = (key: string): FactOnFile => ({
  key,
  value: true,
  state: 'VERIFIED',
  validFrom: '2025-01-01',
  act: 'a',
  claims: [{ value: true, assertedBy: 'CT', document: 'd', state: 'VERIFIED' }],
})
const definitions = [definition('a', ['NR']), definition('b', ['EM', 'NR']), definition('c', ['NR'], true)]

describe('facts by unit', () => {
  it('show what is on file, and with the rest what nobody has stated; never what is computed', () => {
    expect(rowsByUnit(definitions, [filed('b')], false).map((group) => group.unit)).toEqual(['EM'])
    const all = rowsByUnit(definitions, [filed('b')], true)
    expect(all.flatMap((group) => group.rows.map((row) => row.key))).toEqual(['a', 'b'])
  })

  it('keep a fact the policy does not know under whoever said it', () => {
    const [last] = rowsByUnit([], [filed('old')], false)
    expect(last).toMatchObject({ unit: 'CT', rows: [{ key: 'old', kind: '' }] })
  })
})

describe('an entry on a fact', () => {
  const [row] = rowsByUnit([definition('b', ['EM'])], [], true)[0]?.rows ?? []
  const may =
    (...permissions: string[]) =>
    (one: string) =>
      permissions.includes(one)

  it('is offered to offices for any unit and to others for their own', () => {
    if (!row) throw new Error('no row')
    expect(mayFind(row, 'county:140828', may('WRITE_REGISTRY'))).toBe(true)
    expect(mayFind(row, 'EM', may('ANSWER_QUESTIONS'))).toBe(true)
    expect(mayFind(row, 'NR', may('ANSWER_QUESTIONS'))).toBe(false)
    expect(mayFind(row, 'EM', may())).toBe(false)
  })

  it('is written in the form of the registry', () => {
    const typed = { value: '12.5', assertedBy: 'EM', document: ' 记录 ', date: '2026-01-02', state: 'REPORTED' }
    expect(factContent('x', 'AMOUNT', typed)).toEqual({
      key: 'x',
      value: { amount: 12.5 },
      source: { assertedBy: 'EM', date: '2026-01-02', state: 'REPORTED', document: { title: '记录' } },
    })
    expect(unitCode('county:140828')).toBe('COUNTY')
    expect(unitCode('EM')).toBe('EM')
    expect(shownValue(false, null, (key) => key)).toBe('registry.no')
  })
})
