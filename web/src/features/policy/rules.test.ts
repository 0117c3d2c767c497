import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pieces, readRules, steps } from './rules'

const packs = '../policy-packs'
const model = (pack: string) => readRules(readFileSync(`${packs}/${pack}/decisions/disposition.dmn`, 'utf8'))

describe('the rules of a pack', () => {
  it.each(readdirSync(packs).filter((name) => !name.includes('.')))('of %s are all readable', (pack) => {
    const { rules, inputs } = model(pack)
    expect(rules.length).toBeGreaterThan(20)
    const known = new Set([...inputs.keys(), ...rules.map((rule) => rule.name)])
    for (const rule of rules) {
      expect(rule.text ?? rule.table, rule.name).toBeTruthy()
      const names = pieces(rule.text ?? '').filter((piece) => piece.kind === 'name')
      for (const name of names) expect(known, `${rule.name}: ${name.text}`).toContain(name.text)
    }
  })

  it('are taken apart into names, words and values', () => {
    expect(pieces('not(a) or b = "X"').map((piece) => `${piece.kind}:${piece.text}`)).toEqual([
      'word:not',
      'mark:(',
      'name:a',
      'mark:)',
      'mark: ',
      'word:or',
      'mark: ',
      'name:b',
      'mark: ',
      'mark:=',
      'mark: ',
      'value:X',
    ])
  })

  it('of a choice among many are steps', () => {
    expect(steps('if a = null then null\nelse if a then "X" else null')).toEqual([
      { when: 'a = null', then: 'null' },
      { when: 'a', then: '"X"' },
      { when: null, then: 'null' },
    ])
    expect(steps('a or b')).toBeNull()
  })

  it('in a decision table are read cell by cell', () => {
    const { rules } =
      readRules(`<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="dec-d" name="d" label="D">
      <decisionTable hitPolicy="FIRST"><input><inputExpression><text>a</text></inputExpression></input><output name="o"/>
      <rule><inputEntry><text>true</text></inputEntry><outputEntry><text>"X"</text></outputEntry></rule></decisionTable></decision></definitions>`)
    expect(rules[0]?.table).toEqual({
      policy: 'FIRST',
      inputs: ['a'],
      outputs: ['o'],
      rows: [{ inputs: ['true'], outputs: ['"X"'] }],
    })
  })
})
