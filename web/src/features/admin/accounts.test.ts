import { afterEach, describe, expect, it, vi } from 'vitest'
import { api } from '@/shared/api'
import { listAccounts, statesOf, type Account } from './accounts'
import { ACTS, isReady, typedFrom } from './acts'

const account = (given: Partial<Account>): Account =>
  ({
    id: 'u',
    login: 'zhang',
    name: '张三',
    organisation: 'TX',
    role: 'DEPARTMENT',
    held: false,
    waiting: false,
    mustChangePassword: false,
    closedAt: null,
    secondFactorSince: null,
    counties: [],
    enterprises: [],
    mines: [],
    version: 1,
    ...given,
  }) as unknown as Account
const sought = { organisation: '', word: '', role: '', state: '' }
const offered = (given: Account) => ACTS.filter((act) => act.offered(given)).map((act) => act.name)

describe('an account', () => {
  afterEach(() => vi.restoreAllMocks())

  it('says how it stands', () => {
    expect(statesOf(account({}))).toEqual(['OPEN'])
    expect(statesOf(account({ role: null as never, mustChangePassword: true }))).toEqual(['NO_ROLE', 'FIRST_PASSWORD'])
    expect(statesOf(account({ closedAt: '2026-01-01T00:00:00Z', held: true }))).toEqual(['CLOSED'])
  })

  it('is offered only acts that fit it', () => {
    expect(offered(account({}))).not.toContain('unlock')
    expect(offered(account({ held: true }))).toContain('unlock')
    expect(offered(account({ closedAt: '2026-01-01T00:00:00Z', role: null as never }))).toEqual([
      'sessions',
      'tokens',
      'reopen',
    ])
  })

  it('asks for what an act needs', () => {
    const typed = typedFrom(account({ role: null as never }))
    expect(isReady('grant', typed)).toBe(false)
    expect(isReady('grant', { ...typed, role: 'DEPARTMENT' })).toBe(true)
    expect(isReady('link', { ...typed, issuer: 'https://sso.example', subject: ' ' })).toBe(false)
    expect(isReady('close', typed)).toBe(true)
  })

  it('is sought through every page where the server cannot narrow', async () => {
    const pages = [
      { items: [account({ login: 'li' }), account({ login: 'zhang' })], next: 'c' },
      { items: [account({ login: 'zhao', name: '赵' }), account({ login: 'zhang2', role: 'PROVINCE' })], next: null },
    ]
    const get = vi
      .spyOn(api, 'GET')
      .mockImplementation((() => Promise.resolve({ data: pages.shift(), response: new Response() })) as never)
    const found = await listAccounts({ ...sought, word: 'ZHANG' })
    expect(found.items?.map((one) => one.login)).toEqual(['zhang', 'zhang2'])
    expect(get).toHaveBeenCalledTimes(2)
  })
})
