import { ask, expect, signIn, test } from './people'
import { beside, openTo } from './questions'

const PAPER = {
  name: '示例核查情况.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
}

test.describe('a department', () => {
  test('finds a question among its work, answers it with the paper, and sees what that led to', async ({ page }) => {
    await signIn(page, 'emergency')
    const [question] = await openTo(page, 'EM')
    await page.goto('/work')
    await expect(page.getByRole('heading', { name: /^待办事项/ })).toBeVisible()
    await page.locator(`a[href="/questions/${question!.id}"]`).first().click()
    await page.getByRole('button', { name: /依据与填写说明/ }).click()
    await expect(page.getByText(/第 4\.[\d.]+.* 条/).first()).toBeVisible()
    await page.keyboard.press('Escape')
    const send = page.getByRole('button', { name: '提交答复' })
    await expect(send).toBeDisabled()
    await page.getByRole('radiogroup', { name: '答复' }).getByText('否', { exact: true }).click()
    await page.getByLabel('来源文件').fill('示例应急函〔2026〕5号')
    await page.getByLabel('上传证据').setInputFiles(PAPER)
    await expect(page.getByText('已附证据：示例核查情况.pdf')).toBeVisible()
    await page.getByRole('textbox', { name: /^说明/ }).fill('示例：经查无此情形。')
    await send.click()
    await expect(page.getByText(/^答复已记录/).first()).toBeVisible()
    await page.getByRole('link', { name: '查看研判结论' }).click()
    await expect(page).toHaveURL(new RegExp(`/assessment/${question!.mine}$`))
    const kept = (await ask(page, 'GET', `/api/questions/${question!.id}`)).body
    expect(kept).toMatchObject({ state: 'ANSWERED', document: '示例应急函〔2026〕5号' })
    expect(kept.evidence).toBeTruthy()
  })

  test.describe('when a colleague has answered first', () => {
    test.use({ expected: /status of 412/ })

    test('sees both answers and chooses', async ({ page }) => {
      await signIn(page, 'emergency')
      const [question] = await openTo(page, 'EM')
      await page.goto(`/questions/${question!.id}`)
      await page.getByRole('radiogroup', { name: '答复' }).getByText('是', { exact: true }).click()
      await page.getByLabel('来源文件').fill('示例旧台账')
      await page.getByRole('textbox', { name: /^说明/ }).fill('示例：据旧台账。')

      const colleague = await beside(page, 'emergency')
      const { tag } = await ask(colleague, 'GET', `/api/questions/${question!.id}`)
      const first = await ask(
        colleague,
        'POST',
        `/api/questions/${question!.id}/answer`,
        { value: '否', document: '示例同事的核查记录', ground: '示例：现场核查。' },
        { 'If-Match': tag },
      )
      expect(first.status).toBe(200)
      await colleague.context().close()

      await page.getByRole('button', { name: '提交答复' }).click()
      const choice = page.getByRole('alert').filter({ hasText: '他人已先答复' })
      await expect(choice.getByText('示例同事的核查记录')).toBeVisible()
      await expect(choice.getByText('示例旧台账')).toBeVisible()
      await choice.getByRole('button', { name: '以现有记录为准' }).click()
      await expect(choice).toHaveCount(0)
      await expect(page.getByText('示例同事的核查记录')).toBeVisible()
    })
  })
})
