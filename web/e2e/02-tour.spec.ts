import { expect, signIn, test } from './people'

test.describe('the guided tour', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('leads a new person once, by the keys alone, and again by the help button', async ({ page }) => {
    await signIn(page, 'county')
    const tour = page.getByRole('dialog', { name: '欢迎使用矿衡' })
    await expect(tour).toBeVisible()
    await page.keyboard.press('ArrowRight')
    const survey = page.getByRole('dialog', { name: '摸底' })
    await expect(survey).toContainText('从这里开始')
    for (let at = 0; at < 8; at++) await page.keyboard.press('Tab')
    await expect(survey.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await page.reload()
    await expect(page.locator('h1')).toHaveCount(1)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.getByRole('button', { name: '使用引导' }).click()
    await expect(tour).toBeVisible()
    await page.setViewportSize({ width: 390, height: 844 })
    await tour.getByRole('button', { name: '下一步' }).click()
    const card = await page.getByRole('dialog').boundingBox()
    expect(card && card.x >= 0 && card.x + card.width <= 390 && card.y + card.height <= 844).toBe(true)
  })
})
