import type { Page } from '@playwright/test'
import { ask, expect } from './people'

export const AS_OF = '2025-06-30'

/** What a scenario reads of a proposal. */
export interface Read {
  summary: { id: string; county: string | null }
  document: {
    scenarios: {
      id: string
      groups: { id: string; members: { mine: string; name: string }[]; neighbours: unknown[] }[]
      leftOver: { mine: string; name: string; reasons: { text: { zh: string } }[] }[]
    }[]
  }
}

/** Computes a proposal, for all counties where none is named; its id. Takes someone who may. */
export async function compute(page: Page, county: string | null): Promise<string> {
  const run = await ask(page, 'POST', '/api/proposals/runs', {
    ...(county ? { county } : {}),
    asOf: AS_OF,
    seconds: 10,
  })
  expect(run.status).toBe(202)
  let id = ''
  await expect
    .poll(
      async () => {
        const job = (await ask(page, 'GET', `/api/jobs/${run.body.job}`)).body
        id = job.result?.proposal ?? ''
        return job.state
      },
      { timeout: 45_000, intervals: [200] },
    )
    .toBe('DONE')
  return id
}

export async function read(page: Page, id: string): Promise<Read> {
  return (await ask(page, 'GET', `/api/proposals/${id}`)).body
}

/** The newest proposal of a county (or of all counties) that the page may see; computed where there is none and one may. */
export async function proposalFor(page: Page, county: string | null): Promise<string> {
  const rows = (await ask(page, 'GET', '/api/proposals?limit=200')).body.items as Read['summary'][]
  return rows.find((one) => one.county === county)?.id ?? compute(page, county)
}

/** Withdraws what stands adopted from a proposal, so that one scenario leaves nothing behind for the next. */
export async function withdrawAll(page: Page, proposal: string): Promise<void> {
  for (const one of (await ask(page, 'GET', `/api/adoptions?proposal=${proposal}`)).body)
    await ask(
      page,
      'POST',
      `/api/adoptions/${one.id}/withdrawal`,
      { ground: '示例：场景结束。' },
      { 'If-Match': `"${one.version}"` },
    )
}
