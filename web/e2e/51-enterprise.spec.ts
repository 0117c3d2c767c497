import { ask, expect, signIn, test } from './people'
import { beside } from './questions'
import { grant, served } from './stage'

test.describe('an enterprise', () => {
  test('fills in its mine’s survey form on a phone; its county finds it there and submits it', async ({ page }) => {
    await signIn(page, 'enterprise')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/work')
    await page.locator('a[href="/survey/mines/YH-01"]').click()
    const fund = page.getByRole('textbox', { name: /^基金余额/ })
    const amount = String(1200 + (Date.now() % 700))
    await fund.fill(amount)
    await page
      .getByRole('button', { name: /^基金余额.*依据与填写说明/ })
      .first()
      .click()
    await expect(page.getByRole('dialog', { name: /^基金余额/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText(/草稿已保存/)).toBeVisible()
    await expect(page.getByText(/由县（市、区）专班办公室核对、提交/)).toBeVisible()

    const county = await beside(page, 'ownCounty')
    await county.setViewportSize({ width: 1366, height: 768 })
    await county.goto('/survey/mines/YH-01')
    await expect(county.getByRole('textbox', { name: /^基金余额/ })).toHaveValue(amount)
    await county.getByRole('button', { name: '提交', exact: true }).click()
    await expect(county.getByText('已提交，写入档案').first()).toBeVisible()
    await county.context().close()
    expect((await ask(page, 'GET', '/api/mines/YH-01')).body.mine.notes['基金余额']).toBe(amount)
  })

  test('is told of a boundary beside its mine and hands in its opinion', async ({ page }) => {
    await page.goto('/sign-in')
    const { mine, enterprise } = await served(page)
    await grant(page, 'demo-enterprise', { role: 'ENTERPRISE', enterprises: [enterprise] })
    try {
      await signIn(page, 'enterprise')
      await page.goto('/work')
      await page
        .getByRole('link', { name: /拟整合边界已告知/ })
        .first()
        .click()
      const card = page.getByRole('region', { name: new RegExp(`相邻矿山 ${mine}$`) }).first()
      await expect(card.getByText(/直接送达/)).toBeVisible()
      await card.getByText('有异议').click()
      await card.getByLabel('上传签章的意见书').setInputFiles({
        name: '示例意见书.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
      })
      await expect(card.getByText('已上传 示例意见书.pdf，待县专班办公室登记。')).toBeVisible()
    } finally {
      await grant(page, 'demo-enterprise', { role: 'ENTERPRISE' })
    }
  })
})
