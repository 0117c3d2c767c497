import { answer, api, tagged } from '@/shared/api'
import type { FactOnFile, MineFile, MineRow, Page } from './mine'
import type { VerdictView } from './verdict'

/** Which day, and as known at which instant; both now where left out. */
export interface AsOf {
  validOn?: string
  knownAt?: string
}

export interface MineFilter {
  county?: string
  mineral?: string
  state?: string
  q?: string
  cursor?: string
}

const PAGE = 50

export async function listMines(filter: MineFilter): Promise<Page<MineRow>> {
  const query = { ...filter, limit: PAGE } as never
  return (await answer(api.GET('/api/mines', { params: { query } }))) as unknown as Page<MineRow>
}

interface VerdictRow {
  mine: string
  outcome: string
  openQuestions: number
  stale: boolean
}

const AT_ONCE = 500
const MOST_ROUNDS = 4

/** The standing verdicts of the mines of one page: both lists run by id, so the same cursor leads to them. */
export async function verdictsOf(rows: MineRow[], filter: MineFilter): Promise<Map<string, VerdictRow>> {
  const found = new Map<string, VerdictRow>()
  const last = rows.at(-1)?.id
  let cursor: string | null | undefined = filter.cursor
  for (let round = 0; last && round < MOST_ROUNDS; round++) {
    const query = { county: filter.county, cursor, limit: round === 0 && !filter.q ? PAGE : AT_ONCE }
    const call = api.GET('/api/verdicts', { params: { query: query as never } })
    const page = (await answer(call)) as unknown as Page<VerdictRow>
    for (const row of page.items) found.set(row.mine, row)
    cursor = page.next
    if (!cursor || rows.every((row) => found.has(row.id)) || (page.items.at(-1)?.mine ?? '') >= last) break
  }
  return found
}

export async function readMine(id: string, asOf: AsOf): Promise<{ body: MineFile; tag: string }> {
  const got = await tagged(api.GET('/api/mines/{id}', { params: { path: { id }, query: asOf as never } }))
  return got as unknown as { body: MineFile; tag: string }
}

export async function readFacts(id: string, asOf: AsOf): Promise<FactOnFile[]> {
  const got = await answer(api.GET('/api/mines/{id}/facts', { params: { path: { id }, query: asOf as never } }))
  return (got as unknown as Page<FactOnFile>).items
}

/** The standing verdict, or null where the mine has not been assessed yet. */
export async function readVerdict(mine: string): Promise<VerdictView | null> {
  const call = await api.GET('/api/mines/{mine}/verdict', {
    params: { path: { mine }, query: { names: true } as never },
  })
  if (call.response.status === 404) return null
  return (await answer(Promise.resolve(call))) as unknown as VerdictView
}

/** What is entered of a fact. */
export interface FactEntry {
  validFrom: string
  ground: string | null
  content: Record<string, unknown>
}

export async function putFact(id: string, fact: string, tag: string, body: FactEntry): Promise<void> {
  const params = { path: { id, fact }, header: { 'If-Match': tag } }
  await answer(api.PUT('/api/mines/{id}/facts/{fact}', { params, body: body as never }))
}
