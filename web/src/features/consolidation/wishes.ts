import { answer, api, type Schemas } from '@/shared/api'
import { whole, type Whole } from '@/shared/whole'
import type { Document, Moved } from './proposals'

export type Wish = Whole<Schemas['Wish']>
export type WishKind = 'LOCK' | 'BAN'
export interface NewWish {
  county: string
  kind: WishKind
  mines: string[]
  ground: string
}

export async function wishes(county: string | undefined, withdrawn: boolean): Promise<Wish[]> {
  const query = { withdrawn, ...(county ? { county } : {}) }
  return whole(await answer(api.GET('/api/consolidation-wishes', { params: { query } }))) as Wish[]
}

export const makeWish = (wish: NewWish): Promise<unknown> =>
  answer(api.POST('/api/consolidation-wishes', { body: wish as never }))

export const withdrawWish = (id: string, ground: string): Promise<unknown> =>
  answer(api.POST('/api/consolidation-wishes/{id}/withdrawal', { params: { path: { id } }, body: { ground } }))

/** What a question answered in memory would change; nothing of it is kept. */
export interface Tried {
  result: Document
  moved: Moved[]
  groupsBefore: Record<string, number>
  groupsAfter: Record<string, number>
}

export async function tryWish(wish: Omit<NewWish, 'ground'>, asOf: string): Promise<Tried> {
  const fixed = wish.kind === 'LOCK' ? { locks: [wish.mines] } : { bans: [wish.mines] }
  const body = { county: wish.county, asOf, ...fixed }
  return (await answer(api.POST('/api/sandboxes/consolidation', { body: body as never }))) as unknown as Tried
}

/** A lock holds two mines or more, a ban is a pair; the server checks it again. */
export const isWhole = (kind: WishKind, mines: string[]): boolean =>
  kind === 'BAN' ? mines.length === 2 : mines.length >= 2

export async function minesNamed(county: string, q: string): Promise<{ id: string; name: string }[]> {
  const query = { limit: 30, ...(county ? { county } : {}), ...(q ? { q } : {}) }
  const page = (await answer(api.GET('/api/mines', { params: { query: query as never } }))) as {
    items?: { id: string; name: string }[]
  }
  return page.items ?? []
}
