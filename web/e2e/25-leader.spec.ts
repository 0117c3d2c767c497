import { ask, expect, signIn, test } from './people'

test.describe('a city leader', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, 'cityOffice')
    const state = (await ask(page, 'GET', '/api/overview')).body
    if (!state.lastRun) {
      const run = await ask(page, 'POST', '/api/assessments/runs', {})
      expect(run.status).toBe(202)
      await expect
        .poll(async () => (await ask(page, 'GET', '/api/overview')).body.lastRun, { timeout: 45_000 })
        .toBeTruthy()
    }
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page).toHaveURL(/sign-in/)
  })

  test('sees how the programme stands, and every figure leads to its list', async ({ page }) => {
    await signIn(page, 'cityLeader')
    const overview = (await ask(page, 'GET', '/api/overview')).body
    const sum = (pick: (county: { [name: string]: number }) => number): number =>
      overview.counties.reduce((all: number, one: { [name: string]: number }) => all + pick(one), 0)
    const mines = sum((county) => county['mines'] ?? 0)
    const main = page.locator('main')
    await expect(main).toContainText(String(mines))

    const links = await main
      .locator('a[href]')
      .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLAnchorElement).getAttribute('href') ?? ''))])
    expect(links.length).toBeGreaterThan(20)
    const sample = [...new Map(links.map((href) => [href.replace(/=[^&]*/g, '='), href])).values()]
    for (const href of sample) {
      await page.goto(href)
      await expect(page.locator('h1')).toHaveCount(1)
      await expect(page.getByText('没有这个页面')).toHaveCount(0)
      await expect(page.locator('.el-skeleton')).toHaveCount(0)
    }
  })

  test('reads the same number on the dashboard and above the list it leads to', async ({ page }) => {
    await signIn(page, 'cityLeader')
    const closures = page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: '关闭取缔' }) })
      .first()
    const said = (await closures.getByRole('cell').first().innerText()).trim()
    await closures.getByRole('link').first().click()
    await expect(page).toHaveURL(/outcome=CLOSURE/)
    const { body } = await ask(page, 'GET', '/api/verdicts?outcome=CLOSURE&limit=500')
    expect(String(body.items.length)).toBe(said)
    await expect(page.getByRole('row').nth(1)).toContainText('关闭取缔')
  })

  test('decides nothing by accident: reads everything, changes nothing', async ({ page }) => {
    await signIn(page, 'cityLeader')
    await page.goto('/mines/HJ-01')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('示例津甲铁矿')
    await expect(page.getByRole('button', { name: /^录入/ })).toHaveCount(0)
    await page.goto('/survey/140828')
    await expect(page.getByRole('button', { name: /上报市办公室|退回补正|验收/ })).toHaveCount(0)
  })
})
