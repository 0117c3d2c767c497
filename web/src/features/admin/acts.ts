import { answer, api } from '@/shared/api'
import { whole } from '@/shared/whole'
import type { Account, Opened, Role } from './accounts'

/** What can be done to an account. */
export interface Act {
  name: ActName
  permission: string
  danger?: boolean
  offered: (account: Account) => boolean
}
export type ActName =
  'grant' | 'unlock' | 'change' | 'reset' | 'factor' | 'link' | 'revoke' | 'sessions' | 'tokens' | 'close' | 'reopen'
const open = (account: Account): boolean => !account.closedAt

export const ACTS: Act[] = [
  { name: 'grant', permission: 'GRANT_ROLES', offered: open },
  { name: 'unlock', permission: 'GRANT_ROLES', offered: (account) => account.held || account.waiting },
  { name: 'change', permission: 'MANAGE_ACCOUNTS', offered: open },
  { name: 'reset', permission: 'MANAGE_ACCOUNTS', offered: open },
  { name: 'link', permission: 'GRANT_ROLES', offered: open },
  { name: 'factor', permission: 'GRANT_ROLES', danger: true, offered: (account) => Boolean(account.secondFactorSince) },
  { name: 'revoke', permission: 'GRANT_ROLES', danger: true, offered: (account) => Boolean(account.role) },
  { name: 'sessions', permission: 'MANAGE_SESSIONS', danger: true, offered: () => true },
  { name: 'tokens', permission: 'MANAGE_SESSIONS', danger: true, offered: () => true },
  { name: 'close', permission: 'MANAGE_ACCOUNTS', danger: true, offered: open },
  { name: 'reopen', permission: 'MANAGE_ACCOUNTS', offered: (account) => !open(account) },
]

/** What is typed for an act; each act uses its own part. */
export interface Typed {
  name: string
  organisation: string
  role: Role | ''
  counties: string[]
  enterprises: string[]
  mines: string[]
  issuer: string
  subject: string
}
export const typedFrom = (account: Account): Typed => ({
  name: account.name,
  organisation: account.organisation,
  role: account.role ?? '',
  counties: [...account.counties],
  enterprises: [...account.enterprises],
  mines: [...account.mines],
  issuer: '',
  subject: '',
})

/** Whether what an act needs has been typed; whether it is sound the server says. */
export function isReady(act: ActName, typed: Typed): boolean {
  if (act === 'change') return typed.name.trim() !== '' && typed.organisation !== ''
  if (act === 'grant') return typed.role !== ''
  if (act === 'link') return typed.issuer.trim() !== '' && typed.subject.trim() !== ''
  return true
}

/** Does it; the password of a reset is given back, to be shown once. */
export async function perform(act: ActName, id: string, tag: string, typed: Typed): Promise<string | null> {
  const path = { id }
  const params = { path, header: { 'If-Match': tag } }
  switch (act) {
    case 'change':
      await answer(
        api.PATCH('/api/accounts/{id}', {
          params,
          body: { name: typed.name.trim(), organisation: typed.organisation },
        }),
      )
      return null
    case 'grant': {
      const { counties, enterprises, mines } = typed
      const body = { role: typed.role as Role, counties, enterprises, mines }
      await answer(api.PUT('/api/accounts/{id}/role', { params, body }))
      return null
    }
    case 'link': {
      const body = { issuer: typed.issuer.trim(), subject: typed.subject.trim() }
      await answer(api.PUT('/api/accounts/{id}/single-sign-on', { params, body }))
      return null
    }
    case 'reset':
      return (whole(await answer(api.POST('/api/accounts/{id}/password-resets', { params }))) as Opened).password
    case 'unlock':
      await answer(api.DELETE('/api/accounts/{id}/lock', { params }))
      return null
    case 'factor':
      await answer(api.DELETE('/api/accounts/{id}/second-factor', { params }))
      return null
    case 'revoke':
      await answer(api.DELETE('/api/accounts/{id}/role', { params }))
      return null
    case 'sessions':
      await answer(api.DELETE('/api/accounts/{id}/sessions', { params: { path } }))
      return null
    case 'tokens':
      await answer(api.DELETE('/api/accounts/{id}/tokens', { params: { path } }))
      return null
    case 'close':
      await answer(api.PUT('/api/accounts/{id}/closure', { params }))
      return null
    case 'reopen':
      await answer(api.DELETE('/api/accounts/{id}/closure', { params }))
      return null
  }
}
