import { answer, api, type Schemas } from '@/shared/api'
import type { Bilingual } from '@/shared/i18n'
import { whole, type Whole } from '@/shared/whole'

export type Question = Whole<Schemas['Question']>
export type MineRow = Whole<Schemas['RegisteredMineRow']>
export type JobRow = Whole<Schemas['JobAnswer']>

/** What is to be done, why it is on one's table, until when, and where. */
export interface Task {
  key: string
  kind: 'question' | 'overdue' | 'assignment' | 'survey' | 'returned' | 'review' | 'decide' | 'hearing'
  /** What it is about, as the server words it; empty where the kind says it all. */
  text: Bilingual | null
  mine: string | null
  /** How many, where one line stands for several; `more` where not all were counted. */
  count: number
  more: boolean
  due: string | null
  to: { path: string; query?: Record<string, string> }
}

type May = (permission: string) => boolean
const MOST = 50
const LISTED = 25

const task = (kind: Task['kind'], key: string, to: Task['to'], rest: Partial<Task> = {}): Task => ({
  kind,
  key: `${kind}:${key}`,
  to,
  text: null,
  mine: null,
  count: 1,
  more: false,
  due: null,
  ...rest,
})
const both = (text: string): Bilingual => ({ zh: text, en: text })

async function questions(): Promise<Task[]> {
  const query = { own: true, state: 'OPEN', limit: LISTED }
  const page = whole(await answer(api.GET('/api/questions', { params: { query: query as never } })))
  const listed = page.items.map((one) =>
    task('question', one.id, { path: `/questions/${one.id}` }, { text: one.text, mine: one.mine, due: one.due }),
  )
  if (!page.next) return listed
  return [...listed, task('question', 'rest', { path: '/questions', query: { own: 'true' } }, { count: 0, more: true })]
}

async function overdue(): Promise<Task[]> {
  const query = { state: 'OVERDUE', limit: MOST }
  const page = whole(await answer(api.GET('/api/questions', { params: { query: query as never } })))
  const first = page.items[0]
  if (!first) return []
  const to = { path: '/questions', query: { state: 'OVERDUE' } }
  return [task('overdue', '', to, { count: page.items.length, more: Boolean(page.next), due: first.due })]
}

async function assignments(): Promise<Task[]> {
  const page = whole(await answer(api.GET('/api/survey/assignments')))
  return page.items
    .filter((one) => !one.doneAt && one.mine)
    .map((one) =>
      task(
        'assignment',
        one.id,
        { path: `/survey/mines/${encodeURIComponent(one.mine)}` },
        { text: one.note ? both(one.note) : null, mine: one.mine, due: one.dueOn },
      ),
    )
}

async function surveys(may: May): Promise<Task[]> {
  const page = whole(await answer(api.GET('/api/survey/counties')))
  return page.items.flatMap((board) => {
    const mark = { text: both(board.name), due: board.dueOn, count: board.mines }
    const to = { path: `/survey/${board.county}` }
    if (may('SIGN_OFF_SURVEY') && board.state === 'SUBMITTED') return [task('review', board.county, to, mark)]
    if (!may('SUBMIT_SURVEY') || board.mines === 0) return []
    if (board.state === 'RETURNED') return [task('returned', board.county, to, mark)]
    return board.state === 'OPEN' ? [task('survey', board.county, to, mark)] : []
  })
}

async function decisions(): Promise<Task[]> {
  const waiting = (await answer(api.GET('/api/verdicts/standings'))).filter((one) => !one.decided)
  if (!waiting.length) return []
  return [task('decide', '', { path: '/assessment', query: { state: 'WAITING' } }, { count: waiting.length })]
}

async function hearings(): Promise<Task[]> {
  const page = whole(await answer(api.GET('/api/hearings', { params: { query: { limit: MOST } } })))
  return page.items
    .filter((one) => !one.statement)
    .map((one) => task('hearing', `${one.boundary}:${one.mine}`, { path: '/hearings' }, { mine: one.mine }))
}

/** The last day first; what has none stands last, in the order it came. */
export function byDue(tasks: readonly Task[]): Task[] {
  return [...tasks].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

/** What waits for the caller, by what the caller may do. */
export async function readTasks(may: May): Promise<Task[]> {
  const any = (...wanted: string[]): boolean => wanted.some(may)
  const found = await Promise.all([
    any('ANSWER_QUESTIONS', 'WRITE_REGISTRY', 'REPORT_OWN') ? questions() : [],
    may('ROUTE_QUESTIONS') ? overdue() : [],
    may('REPORT_OWN') ? assignments() : [],
    any('SUBMIT_SURVEY', 'SIGN_OFF_SURVEY') ? surveys(may) : [],
    may('DECIDE') && may('WRITE_REGISTRY') ? decisions() : [],
    may('READ_VERDICTS') && any('REPORT_OWN', 'NOTIFY_NEIGHBOURS') ? hearings() : [],
  ])
  return byDue(found.flat())
}

/** The mines one is entrusted with: an enterprise's own, a technical unit's by assignment. */
export async function readMines(): Promise<{ items: MineRow[]; next: string | null }> {
  return whole(await answer(api.GET('/api/mines', { params: { query: { limit: 50 } as never } }))) as never
}

/** One's own newest jobs. */
export async function readJobs(account: string): Promise<JobRow[]> {
  const query = { requestedBy: account, limit: 5 }
  return whole(await answer(api.GET('/api/jobs', { params: { query } }))).items
}
