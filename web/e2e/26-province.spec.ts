import { ask, expect, signIn, test } from './people'

test.use({ expected: /status of 403/ })

test('a reviewer of the province reads mines, map and policy, and is offered no act', async ({ page }) => {
  await signIn(page, 'province')
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await expect(menu.getByRole('link', { name: '批量导入' })).toHaveCount(0)
  await menu.getByRole('link', { name: '矿山档案' }).click()
  await page
    .getByRole('searchbox')
    .or(page.getByLabel(/搜索名称/))
    .first()
    .fill('津甲')
  await page.getByRole('row').filter({ hasText: 'HJ-01' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('示例津甲铁矿')
  await expect(page.getByRole('button', { name: /^录入/ })).toHaveCount(0)
  await expect(page.getByRole('table').first()).toBeVisible()

  await menu.getByRole('link', { name: '政策条款' }).click()
  await expect(page.locator('main')).toContainText('运政发〔2025〕9号')

  await menu.getByRole('link', { name: '一张图' }).click()
  await expect(page.getByRole('application', { name: '一张图' })).toBeVisible()

  const refused = await ask(page, 'POST', '/api/assessments/runs', {})
  expect(refused.status).toBe(403)
})
