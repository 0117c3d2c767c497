import type { Page } from '@playwright/test'
import { ask, expect } from './people'
import { compute, read } from './proposals'
import { beside } from './questions'

/** A boundary of Pinglu county of which a neighbour is told that has said nothing yet; the neighbour and who holds it. */
export async function served(page: Page): Promise<{ mine: string; enterprise: string }> {
  const county = await beside(page, 'otherCounty')
  const id = await compute(county, '140829')
  const { scenarios } = (await read(county, id)).document
  const groups = scenarios.flatMap((one) =>
    one.groups.filter((group) => group.neighbours.length).map((group) => `${one.id}/groups/${group.id}`),
  )
  let path = ''
  let unheard: { mine: string; version: number } | undefined
  for (const group of groups) {
    path = `/api/proposals/${id}/scenarios/${group}/neighbours`
    const told = (await ask(county, 'GET', path)).body as { mine: string; version: number; statement?: object }[]
    unheard = told.find((one) => !one.statement)
    if (unheard) break
  }
  const { mine, version } = unheard!
  const told = { on: '2026-11-23', way: '直接送达', by: '示例送达人' }
  const got = await ask(county, 'PUT', `${path}/${mine}/service`, told, { 'If-Match': `"${version}"` })
  expect(got.status).toBe(200)
  const enterprise = (await ask(county, 'GET', `/api/mines/${mine}`)).body.mine.holder.creditCode
  await county.context().close()
  return { mine, enterprise }
}

/** The security administrator grants an account its role anew, with what it may see beside its own. */
export async function grant(page: Page, account: string, role: Record<string, unknown>): Promise<void> {
  const security = await beside(page, 'securityAdmin')
  const { tag } = await ask(security, 'GET', `/api/accounts/${account}`)
  const got = await ask(security, 'PUT', `/api/accounts/${account}/role`, role, { 'If-Match': tag })
  expect(got.status).toBe(200)
  await security.context().close()
}
