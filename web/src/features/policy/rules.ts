/** One decision of a pack's model: what it is called, what it needs, and its rule in the expression language of DMN. */
export interface Rule {
  name: string
  label: string
  /** Names of the decisions and facts it reads. */
  needs: string[]
  /** The expression; absent where the decision is a table. */
  text: string | null
  table: RuleTable | null
}

export interface RuleTable {
  policy: string
  inputs: string[]
  outputs: string[]
  rows: { inputs: string[]; outputs: string[] }[]
}

export interface RuleModel {
  rules: Rule[]
  /** What the model calls its inputs, by name. */
  inputs: Map<string, string>
}

const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((one) => one.localName === name)
const textOf = (parent: Element | undefined): string =>
  (parent ? (children(parent, 'text')[0]?.textContent ?? '') : '').trim()

function readTable(table: Element): RuleTable {
  return {
    policy: table.getAttribute('hitPolicy') ?? 'UNIQUE',
    inputs: children(table, 'input').map((one) => textOf(children(one, 'inputExpression')[0])),
    outputs: children(table, 'output').map((one) => one.getAttribute('label') ?? one.getAttribute('name') ?? ''),
    rows: children(table, 'rule').map((row) => ({
      inputs: children(row, 'inputEntry').map(textOf),
      outputs: children(row, 'outputEntry').map(textOf),
    })),
  }
}

function needed(decision: Element): string[] {
  return children(decision, 'informationRequirement')
    .flatMap((one) => [...one.children])
    .map((one) => (one.getAttribute('href') ?? '').replace(/^#(?:dec|in)-/, ''))
    .filter(Boolean)
}

/** Reads the decisions of a DMN model. Throws what the parser says where it is no XML. */
export function readRules(xml: string): RuleModel {
  const model = new DOMParser().parseFromString(xml, 'application/xml')
  const fault = model.getElementsByTagName('parsererror')[0]
  if (fault) throw new Error(fault.textContent ?? 'parsererror')
  const named = (kind: string): Element[] => [...model.documentElement.children].filter((one) => one.localName === kind)
  const called = (one: Element): string => one.getAttribute('name') ?? ''
  const label = (one: Element): string => one.getAttribute('label') ?? called(one)
  return {
    inputs: new Map(named('inputData').map((one) => [called(one), label(one)])),
    rules: named('decision').map((one) => {
      const literal = children(one, 'literalExpression')[0]
      const table = children(one, 'decisionTable')[0]
      return {
        name: called(one),
        label: label(one),
        needs: needed(one),
        text: literal ? textOf(literal) : null,
        table: table ? readTable(table) : null,
      }
    }),
  }
}

/** A piece of an expression: a name to be put in words, a word of the language, a value, or what stands between. */
export interface Piece {
  kind: 'name' | 'word' | 'value' | 'mark'
  text: string
}

const WORDS = new Set(['and', 'or', 'not', 'if', 'then', 'else', 'null', 'true', 'false', 'in', 'between'])

/** Takes an expression apart, so that a person can be shown words for its names. */
export function pieces(expression: string): Piece[] {
  return [...expression.matchAll(/"[^"]*"|[A-Za-z_][\w]*|\d+(?:\.\d+)?|<=|>=|!=|\s+|./gs)].map(([text]) => {
    if (/^["\d]/.test(text)) return { kind: 'value', text: text.replace(/^"|"$/g, '') }
    if (WORDS.has(text)) return { kind: 'word', text }
    return { kind: /^[A-Za-z_]/.test(text) ? 'name' : 'mark', text: text.replace(/\n/g, ' ') }
  })
}

/** A choice among many as steps: each condition and what follows; null where the expression is no such choice. */
export function steps(expression: string): { when: string | null; then: string }[] | null {
  const found: { when: string | null; then: string }[] = []
  let rest = expression.trim()
  for (;;) {
    const step = /^if (.+?) then (.+?)\s+else\s+(.+)$/s.exec(rest)
    if (!step) break
    found.push({ when: step[1] ?? '', then: step[2] ?? '' })
    rest = (step[3] ?? '').trim()
  }
  if (!found.length) return null
  return [...found, { when: null, then: rest }]
}
