import { answer, api, tagged, type Schemas } from '@/shared/api'
import type { Page } from '@/shared/pages'
import { whole, type Whole } from '@/shared/whole'

export type Account = Whole<Schemas['AccountDetail']>
export type Role = Account['role']
/** How an account stands; several may hold at once. */
export type State = 'CLOSED' | 'HELD' | 'WAITING' | 'NO_ROLE' | 'FIRST_PASSWORD' | 'OPEN'
export const STATES: State[] = ['OPEN', 'NO_ROLE', 'HELD', 'WAITING', 'FIRST_PASSWORD', 'CLOSED']

export function statesOf(account: Account): State[] {
  if (account.closedAt) return ['CLOSED']
  const found: State[] = []
  if (account.held) found.push('HELD')
  if (account.waiting) found.push('WAITING')
  if (!account.role) found.push('NO_ROLE')
  if (account.mustChangePassword) found.push('FIRST_PASSWORD')
  return found.length ? found : ['OPEN']
}

export interface Sought {
  organisation: string
  word: string
  role: string
  state: string
}
const fits = (account: Account, sought: Sought): boolean =>
  (!sought.word || `${account.login} ${account.name}`.toLowerCase().includes(sought.word.toLowerCase())) &&
  (!sought.role || account.role === sought.role) &&
  (!sought.state || statesOf(account).includes(sought.state as State))

async function page(organisation: string, limit: number, cursor?: string): Promise<Page<Account>> {
  const query = { limit, ...(organisation ? { organisation } : {}), ...(cursor ? { cursor } : {}) }
  return whole(await answer(api.GET('/api/accounts', { params: { query } }))) as Page<Account>
}

/**
 * Accounts in order of login. The server narrows by organisation only; for anything else every page is fetched and looked through,
 * so that nothing is missing from the answer.
 */
export async function listAccounts(sought: Sought, cursor?: string): Promise<Page<Account>> {
  if (!sought.word && !sought.role && !sought.state) return page(sought.organisation, 50, cursor)
  const items: Account[] = []
  let next: string | null | undefined
  do {
    const found = await page(sought.organisation, 200, next ?? undefined)
    items.push(...(found.items ?? []).filter((account) => fits(account, sought)))
    next = found.next
  } while (next)
  return { items, next: null }
}

export interface Read {
  account: Account
  tag: string
}
export async function readAccount(id: string): Promise<Read> {
  const { body, tag } = await tagged(api.GET('/api/accounts/{id}', { params: { path: { id } } }))
  return { account: whole(body), tag }
}

export interface Opened {
  account: Account
  password: string
}
export async function openAccount(login: string, name: string, organisation: string): Promise<Opened> {
  const body = { login: login.trim(), name: name.trim(), organisation }
  return whole(await answer(api.POST('/api/accounts', { body }))) as Opened
}

/** An account placed in a session. */
export interface Place {
  id: string
  since: string
  lastUsed: string
  address?: string | null
  agent?: string | null
}
export async function placesOf(id: string): Promise<Place[]> {
  return (await answer(api.GET('/api/accounts/{id}/sessions', { params: { path: { id } } }))) as unknown as Place[]
}
