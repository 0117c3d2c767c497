import { expect, signIn, test } from './people'

test.describe('the policy pack', () => {
  test('shows the rules it decides by, in words, each leading to those it rests on', async ({ page }) => {
    await signIn(page, 'naturalResources')
    await page.goto('/policy/yuncheng-2025-9')
    await page.getByRole('tab', { name: '判定规则' }).click()
    const rules = page.getByRole('region', { name: '判定规则' })
    await expect(rules.getByRole('row')).not.toHaveCount(0)
    await expect(rules).toContainText('不详')
    expect(await rules.innerText()).not.toMatch(/\b(and|or|not|null)\b/)
    await rules.locator('a[href^="#rule-"]').first().click()
    await expect(page).toHaveURL(/part=rules#rule-/)
    await expect(rules).toBeVisible()
  })

  test('is checked before it is put in force, and the report says how it stands', async ({ page }) => {
    await signIn(page, 'cityOffice')
    await page.goto('/policy/hunan-2019')
    await page.getByRole('button', { name: '检查政策包' }).click()
    const report = page.getByRole('region', { name: '检查政策包' })
    await expect(report).toContainText('检查通过')
    await expect(report).toContainText('89 / 89')
    await page.getByRole('button', { name: '启用此政策包' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: '启用此政策包' })).toBeDisabled()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })
})
