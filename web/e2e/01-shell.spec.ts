import { ask, expect, signIn, test } from './people'

test.describe('the shell', () => {
  test.use({ expected: /status of 4(00|01|03|29)/ })

  test('a wrong password is refused with what to do, and what was typed stays', async ({ page }) => {
    await page.goto('/mines')
    await expect(page).toHaveURL(/\/sign-in\?then=/)
    await page.getByLabel('账号').fill('city-leader')
    await page.getByLabel('密码', { exact: true }).fill('not-the-password')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '密码或验证码不正确' })).toBeVisible()
    await expect(page.getByLabel('账号')).toHaveValue('city-leader')
  })

  test('after signing in one is where one wanted to be, and may sign out', async ({ page }) => {
    await page.goto('/mines')
    await page.getByLabel('账号').fill('city-office')
    await page.getByLabel('密码', { exact: true }).fill('Demo-city-office-2025')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/mines$/)
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page).toHaveURL(/\/sign-in/)
    expect((await ask(page, 'GET', '/api/session')).status).toBe(401)
  })

  test('language and theme are switched and kept', async ({ page }) => {
    await signIn(page, 'cityLeader')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
    await page.getByRole('button', { name: 'Light or dark' }).click()
    await page.reload()
    await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
    await expect(page.locator('html')).toHaveClass(/dark/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('an address that does not exist says so and leads home', async ({ page }) => {
    await signIn(page, 'cityLeader')
    await page.goto('/nowhere/at/all')
    await expect(page.getByText('没有这个页面')).toBeVisible()
    await page.getByRole('link', { name: '回到首页' }).click()
    await expect(page).toHaveURL(/\/$/)
  })
})
