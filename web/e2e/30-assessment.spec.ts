import type { Page } from '@playwright/test'
import { ask, expect, signIn, test } from './people'
import { assessed } from './questions'

/** Takes back what an earlier scenario decided on a mine. */
async function undecided(page: Page, mine: string): Promise<void> {
  const verdict = await ask(page, 'GET', `/api/mines/${mine}/verdict`)
  if (!verdict.body.decision) return
  const body = { ground: '示例：场景重新开始。' }
  const got = await ask(page, 'POST', `/api/mines/${mine}/decision/withdrawal`, body, { 'If-Match': verdict.tag })
  expect(got.status).toBeLessThan(300)
}

test.describe('assessment and decision', () => {
  test('the city office assesses every mine and finds each with its reasons', async ({ page }) => {
    await signIn(page, 'cityOffice')
    await page.getByRole('link', { name: '研判', exact: true }).click()
    await page.getByRole('button', { name: '开始研判' }).click()
    await expect(page.getByText('研判完成').first()).toBeVisible({ timeout: 45_000 })
    await page.goto('/assessment?outcome=CLOSURE')
    const first = page.getByRole('row').nth(1)
    await expect(first).toContainText('关闭取缔')
    await first.getByRole('link').first().click()
    await expect(page.getByText('逐条研判')).toBeVisible()
    await expect(page.getByText(/4\.1\.\d/).first()).toBeVisible()
    const counted = (await ask(page, 'GET', '/api/overview')).body.counties.reduce(
      (sum: number, one: { mines: number }) => sum + one.mines,
      0,
    )
    expect(counted).toBeGreaterThan(100)
  })

  test('a county decides against the recommendation in full sight of it, and the deviation stays on record', async ({
    page,
  }) => {
    await signIn(page, 'otherCounty')
    await assessed(page)
    await undecided(page, 'PL-01')
    await page.goto('/assessment/PL-01')
    await page.getByRole('radiogroup', { name: '处置方式' }).getByText('单独保留').click()
    await expect(page.getByText('与建议不同：建议“整合重组”，拟定“单独保留”')).toBeVisible()
    const act = page.getByRole('button', { name: '与建议不同，仍作此决定' })
    await expect(act).toBeDisabled()
    await page.getByRole('textbox', { name: '理由（必填）' }).fill('示例：相邻矿山已签订关闭协议，无可整合对象。')
    await act.click()
    await expect(page.getByText('决定已记录').first()).toBeVisible()
    await page.goto('/decisions')
    await expect(page.getByRole('row').filter({ hasText: 'PL-01' })).toContainText('单独保留')
    const entries = (await ask(page, 'GET', '/api/mines/PL-01/decisions')).body
    expect(JSON.stringify(entries)).toContain('无可整合对象')
  })

  test.describe('when the verdict has changed meanwhile', () => {
    test.use({ expected: /status of 4(09|12)/ })

    test('the decider is told, sees both, and nothing typed is lost', async ({ page, browser }) => {
      await signIn(page, 'otherCounty')
      await assessed(page)
      await undecided(page, 'PL-02')
      await page.goto('/assessment/PL-02')
      const ground = page.getByRole('textbox', { name: '理由（必填）' })
      await ground.fill('示例：按整合方案办理。')
      const colleague = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
      await signIn(colleague, 'otherCounty')
      const verdict = await ask(colleague, 'GET', '/api/mines/PL-02/verdict')
      const decided = await ask(
        colleague,
        'POST',
        '/api/mines/PL-02/decision',
        { category: 'GUIDED_EXIT', ground: '示例：同事先作的决定。', documents: [], onStale: false },
        { 'If-Match': verdict.tag },
      )
      expect(decided.status).toBe(201)
      await colleague.context().close()
      await page.getByRole('button', { name: '作出决定' }).click()
      await expect(page.getByRole('alert').first()).toBeVisible()
      await expect(page.getByText('示例：同事先作的决定。').first()).toBeVisible()
      await expect(ground).toHaveValue('示例：按整合方案办理。')
      const standing = await ask(page, 'GET', '/api/mines/PL-02/verdict')
      expect(standing.body.decision.category).toBe('GUIDED_EXIT')
    })
  })
})
