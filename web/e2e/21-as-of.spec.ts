import type { Page } from '@playwright/test'
import { ask, expect, signIn, test } from './people'

const FACT = 'countyHoldsHarm'
const NAME = /影响区域未来发展/

/** A mine has no verdict before the first assessment. */
test.use({ expected: /status of 404/ })

/** A mine of Xia county of which the county has found no harm. */
async function unharmed(page: Page): Promise<string> {
  for (const mine of ['XX-12', 'XX-13', 'XX-14', 'XX-15', 'XX-16', 'XX-17', 'XX-18', 'XX-19']) {
    const { items } = (await ask(page, 'GET', `/api/mines/${mine}/facts`)).body
    if (items.some((fact: { key: string; value: unknown }) => fact.key === FACT && fact.value === false)) return mine
  }
  throw new Error('every mine has been corrected already')
}

test('a corrected finding leaves the earlier file as it was, by day and by what was known, and says what differs', async ({
  page,
}) => {
  await signIn(page, 'cityOffice')
  const mine = await unharmed(page)
  await page.goto(`/mines/${mine}`)
  const row = page.locator('#facts').getByRole('row').filter({ hasText: NAME })
  await expect(row).toContainText('否')
  const before = new Date().toISOString()
  await page.waitForTimeout(1100)

  await row.getByRole('button').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('是', { exact: true }).click()
  await dialog.getByLabel('依据文件').fill('示例复核意见〔2025〕7号')
  await dialog.getByLabel('自何日起成立').fill('2025-09-01')
  await dialog.getByLabel('自何日起成立').press('Tab')
  await dialog.getByLabel(/更正理由/).fill('示例：现场复核与原认定不符。')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已录入并留痕').first()).toBeVisible()
  await expect(row).toContainText('示例复核意见〔2025〕7号')

  await page.goto(`/mines/${mine}?asOf=2025-08-31`)
  await expect(row).toContainText('否')
  await expect(row).not.toContainText('示例复核意见')
  await expect(page.getByText('您看到的是截至 2025年8月31日')).toBeVisible()
  await expect(page.getByRole('heading', { name: /与当前档案的差异/ })).toBeVisible()
  await expect(row.getByRole('button')).toHaveCount(0)

  await page.goto(`/mines/${mine}?knownAt=${before}`)
  await expect(row).toContainText('否')
  await page.getByRole('button', { name: '回到当前' }).click()
  await expect(row).toContainText('示例复核意见〔2025〕7号')

  const history = (await ask(page, 'GET', `/api/mines/${mine}/history?limit=500`)).body.items
  expect(JSON.stringify(history)).toContain(FACT)
})
