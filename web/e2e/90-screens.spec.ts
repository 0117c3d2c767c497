import { mkdirSync, writeFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from '@playwright/test'
import { ask, expect, signIn, test } from './people'
import { proposalFor } from './proposals'
import { screens } from './screens'
import { grant, served } from './stage'

/** Where pictures of the screens go, if they are wanted: bin/user-guide-pictures sets it to docs/user-guide/images. */
const pictures = process.env['KUANGHENG_PICTURES']

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.el-skeleton')).toHaveCount(0)
}

/** A small picture of the window. */
async function picture(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 72 })
  writeFileSync(path, Buffer.from(data, 'base64'))
}

/** Has every mine assessed, so that the pictures show a programme under way. */
async function assessed(page: Page): Promise<void> {
  await signIn(page, 'cityOffice')
  if ((await ask(page, 'GET', '/api/overview')).body.lastRun) return
  await ask(page, 'POST', '/api/assessments/runs', {})
  await expect
    .poll(async () => (await ask(page, 'GET', '/api/overview')).body.lastRun, { timeout: 45_000 })
    .toBeTruthy()
}

/** Serious and critical findings of axe for WCAG 2.1 A and AA, one line each. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const run = (
      window as unknown as { axe: { run: (where: Document, how: object) => Promise<{ violations: never[] }> } }
    ).axe.run
    const found = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    return found.violations as { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[]
  })
  return violations
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .flatMap((one) =>
      one.nodes
        .slice(0, 5)
        .map((node) => `${one.id}: ${node.target.join(' ')} – ${node.failureSummary.split('\n')[1] ?? ''}`),
    )
}

test.describe('every screen', () => {
  if (pictures)
    test.beforeAll(async ({ browser }) => {
      test.setTimeout(150_000)
      const page = await browser.newPage()
      await assessed(page)
      for (const county of ['140829', null]) await proposalFor(page, county)
      await grant(page, 'demo-technical', { role: 'TECHNICAL_UNIT', mines: ['PL-03'] })
      const { enterprise } = await served(page)
      await grant(page, 'demo-enterprise', { role: 'ENTERPRISE', enterprises: [enterprise] })
      await page.close()
    })

  for (const language of ['zh-CN', 'en'] as const) {
    for (const dark of [false, true]) {
      if (dark && language === 'en') continue
      for (const screen of screens) {
        test(`${screen.name} in ${language}${dark ? ', dark' : ''} can be used by everyone and fits its window`, async ({
          page,
        }) => {
          await signIn(page, screen.who)
          await page.evaluate(
            ([language, dark]) => {
              localStorage.setItem('kuangheng.language', language as string)
              localStorage.setItem('kuangheng.theme', dark ? 'dark' : 'light')
            },
            [language, dark] as const,
          )
          await page.goto(typeof screen.path === 'string' ? screen.path : await screen.path(page))
          await settled(page)
          await expect(page.locator('h1')).toHaveCount(1)
          if (language === 'en') expect(await page.locator('.shell-nav').innerText()).not.toMatch(/\p{Script=Han}/u)
          expect(await findings(page)).toEqual([])
          if (pictures && !dark && screen.name !== 'gallery') {
            mkdirSync(`${pictures}/${language}`, { recursive: true })
            await picture(page, `${pictures}/${language}/${screen.name}.webp`)
          }
          if (language === 'zh-CN' && !dark) {
            await page.setViewportSize({ width: 390, height: 844 })
            const over = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            )
            expect(over, 'pixels wider than a phone').toBeLessThanOrEqual(0)
          }
        })
      }
    }
  }
})
