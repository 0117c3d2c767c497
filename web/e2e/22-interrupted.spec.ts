import { ask, expect, signIn, test } from './people'

test.describe('interrupted work', () => {
  test.use({ expected: /ERR_INTERNET_DISCONNECTED|status of 4(09|12)/ })

  test('is not lost when the server is away: the page says so, keeps what was typed, and saves it afterwards', async ({
    page,
    context,
  }) => {
    await signIn(page, 'county')
    await page.goto('/survey/mines/XX-10')
    const town = page.getByRole('textbox', { name: /^乡镇/ })
    await expect(town).toBeVisible()
    await context.setOffline(true)
    await expect(page.getByText('连不上服务器，正在重新连接')).toBeVisible()
    const typed = `示例乡${Date.now() % 1000}`
    await town.fill(typed)
    await page.waitForTimeout(2200)
    await expect(town).toHaveValue(typed)
    await context.setOffline(false)
    await expect(page.getByText('连不上服务器，正在重新连接')).toBeHidden()
    await expect(page.getByText(/草稿已保存/)).toBeVisible()
    const form = (await ask(page, 'GET', '/api/survey/mines/XX-10')).body
    expect(form.entries.find((one: { key: string }) => one.key === 'town').drafted).toBe(typed)
  })

  test('meets a colleague’s: the second is told what was saved first, and chooses', async ({ page, browser }) => {
    await signIn(page, 'county')
    await page.goto('/survey/mines/XX-11')
    const debts = page.getByRole('textbox', { name: /^债权债务/ })
    await expect(debts).toBeVisible()
    const colleague = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
    await signIn(colleague, 'county')
    const seen = await ask(colleague, 'GET', '/api/survey/mines/XX-11')
    const theirs = `示例：同事所填${Date.now() % 1000}`
    const saved = await ask(
      colleague,
      'PUT',
      '/api/survey/mines/XX-11',
      { entries: { debts: theirs } },
      { 'If-Match': seen.tag },
    )
    expect(saved.status).toBe(200)
    await colleague.context().close()
    await debts.fill('示例：我所填')
    const question = page.getByText('他人刚保存了同样的字段，请选择保留哪一个')
    await expect(question).toBeVisible()
    await expect(page.getByText(theirs)).toBeVisible()
    await page.getByRole('button', { name: '保留我的' }).click()
    await expect(question).toBeHidden()
    await expect
      .poll(
        async () =>
          (await ask(page, 'GET', '/api/survey/mines/XX-11')).body.entries.find(
            (one: { key: string }) => one.key === 'debts',
          ).drafted,
      )
      .toBe('示例：我所填')
  })
})
