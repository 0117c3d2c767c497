import type { Page } from '@playwright/test'
import { AS_OF } from './proposals'
import { ask, expect } from './people'

/** The plan of a county, begun where there is none and one may. */
export async function planOf(page: Page, county: string): Promise<string> {
  const find = async () => (await ask(page, 'GET', `/api/plans?county=${county}`)).body[0]?.id as string | undefined
  const found = await find()
  if (found) return found
  const opened = await ask(page, 'POST', '/api/plans', { county, asOf: AS_OF })
  expect(opened.status).toBe(201)
  return opened.body.id
}

/** Takes the recommendation of every mine of a county that nobody has decided on. */
export async function decideAll(page: Page, county: string): Promise<void> {
  const rows = (await ask(page, 'GET', `/api/verdicts?county=${county}&limit=100`)).body.items
  for (const row of rows.filter((one: { decided: string | null }) => !one.decided)) {
    const body = { category: row.recommended, ground: '示例：县政府研究，同意系统建议。', documents: [] }
    const got = await ask(page, 'POST', `/api/mines/${row.mine}/decision`, body, { 'If-Match': row.tag })
    expect(got.status).toBeLessThan(300)
  }
}

/** Writes an entry over whatever stands. */
export async function write(page: Page, plan: string, subject: string, field: string, value: string): Promise<void> {
  const path = `/api/plans/${plan}/entries`
  const stands = (await ask(page, 'GET', `${path}?subject=${subject}&field=${field}`)).body[0]?.number ?? 0
  const got = await ask(page, 'PUT', path, { subject, field, value }, { 'If-Match': `"${stands}"` })
  expect(got.status).toBe(200)
}
