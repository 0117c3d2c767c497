import { answer, api, send, type Schemas } from '@/shared/api'
import { whole, type Whole } from '@/shared/whole'

export type CountyBoard = Whole<Schemas['CountyBoard']>

/** A county's figures as the server counts them. */
export interface CountyFigures {
  county: string
  mines: number
  outcomes: Record<string, number>
  /** Mines people have decided on, by disposition. */
  decided: Record<string, number>
  deviating: number
  stale: number
  /** Mines by size: LARGE, MEDIUM, SMALL, UNKNOWN. */
  scales: Record<string, number>
  openQuestions: number
  overdueQuestions: number
}
export interface UnitCount {
  unit: string
  open: number
  overdue: number
}
export interface ServerOverview {
  today: string
  lastRun: unknown
  counties: CountyFigures[]
  units: UnitCount[]
}

/** How the programme stands. */
export interface Overview {
  today: string
  mines: number
  verdicts: number
  outcomes: Record<string, number>
  scales: Record<string, number>
  waiting: number
  deviating: number
  stale: number
  units: UnitCount[]
  open: number
  overdue: number
  counties: CountyRow[]
}
export interface CountyRow extends CountyFigures {
  name: string
  board: CountyBoard | null
  verdicts: number
  /** Assessed, and nobody has decided yet. */
  waiting: number
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, n) => all + n, 0)

function together(counts: Record<string, number>[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const part of counts) for (const [key, n] of Object.entries(part)) all[key] = (all[key] ?? 0) + n
  return all
}

const NOTHING: Omit<CountyFigures, 'county'> = {
  mines: 0,
  outcomes: {},
  decided: {},
  deviating: 0,
  stale: 0,
  scales: {},
  openQuestions: 0,
  overdueQuestions: 0,
}

/** Puts the server's figures and the survey's board together, county by county. */
export function combine(figures: ServerOverview, boards: CountyBoard[]): Overview {
  const codes = new Set([...figures.counties.map((row) => row.county), ...boards.map((board) => board.county)])
  const counties = [...codes].sort().map((county): CountyRow => {
    const found = figures.counties.find((row) => row.county === county) ?? { county, ...NOTHING }
    const board = boards.find((row) => row.county === county) ?? null
    const verdicts = sum(found.outcomes)
    return { ...found, name: board?.name ?? county, board, verdicts, waiting: verdicts - sum(found.decided) }
  })
  const add = (value: (row: CountyRow) => number): number => counties.reduce((all, row) => all + value(row), 0)
  return {
    today: figures.today,
    mines: add((row) => row.mines),
    verdicts: add((row) => row.verdicts),
    outcomes: together(counties.map((row) => row.outcomes)),
    scales: together(counties.map((row) => row.scales)),
    waiting: add((row) => row.waiting),
    deviating: add((row) => row.deviating),
    stale: add((row) => row.stale),
    units: [...figures.units].sort((a, b) => b.open - a.open || a.unit.localeCompare(b.unit)),
    open: add((row) => row.openQuestions),
    overdue: add((row) => row.overdueQuestions),
    counties,
  }
}

export async function readOverview(): Promise<Overview> {
  const [figures, boards] = await Promise.all([
    send('/api/overview').then((response) => response.json() as Promise<ServerOverview>),
    answer(api.GET('/api/survey/counties')).then(whole),
  ])
  return combine(figures, boards.items)
}
