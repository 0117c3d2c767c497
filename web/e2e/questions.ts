import type { Page } from '@playwright/test'
import { ask, expect, signIn, type Account } from './people'

/** Has every mine assessed if none has been, by the city office beside whoever is signed in. */
export async function assessed(page: Page): Promise<void> {
  const office = await (
    await page
      .context()
      .browser()!
      .newContext({ baseURL: new URL(page.url()).origin })
  ).newPage()
  await office.addInitScript(() => localStorage.setItem('kuangheng.tours', '*'))
  await signIn(office, 'cityOffice')
  if (!(await ask(office, 'GET', '/api/overview')).body.lastRun) {
    await ask(office, 'POST', '/api/assessments/runs', {})
    await expect
      .poll(async () => (await ask(office, 'GET', '/api/overview')).body.lastRun, { timeout: 45_000 })
      .toBeTruthy()
  }
  await office.context().close()
}

/** Open questions put to a unit that it can answer itself. */
export async function openTo(page: Page, unit: string): Promise<{ id: string; mine: string; text: { zh: string } }[]> {
  const path = `/api/questions?unit=${unit}&state=OPEN&limit=100`
  let found = (await ask(page, 'GET', path)).body.items
  if (!found.length) {
    await assessed(page)
    found = (await ask(page, 'GET', path)).body.items
  }
  return found.filter((one: { answerable: boolean; kind: string }) => one.answerable && one.kind === 'YES_NO')
}

/** The address of a question put to a unit: the last of those that are open, so that scenarios that answer take others. */
export async function questionTo(page: Page, unit: string): Promise<string> {
  const last = (await openTo(page, unit)).at(-1)
  if (!last) throw new Error(`no open question to ${unit}`)
  return `/questions/${last.id}`
}

/** A second person at a browser of his own. */
export async function beside(page: Page, who: Account): Promise<Page> {
  const other = await (
    await page
      .context()
      .browser()!
      .newContext({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
  ).newPage()
  await other.addInitScript(() => localStorage.setItem('kuangheng.tours', '*'))
  await signIn(other, who)
  return other
}
