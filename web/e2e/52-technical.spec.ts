import { ask, expect, signIn, test } from './people'
import { grant } from './stage'

test.describe('a technical unit', () => {
  test('works on the mines assigned to it and on no others', async ({ page }) => {
    await page.goto('/sign-in')
    await grant(page, 'demo-technical', { role: 'TECHNICAL_UNIT', mines: ['PL-03'] })
    await signIn(page, 'technical')
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '我的工作' }).click()
    const mines = page.getByRole('region', { name: '我的矿山' })
    await expect(mines.getByText(/^PL-03/)).toBeVisible()
    await expect(mines.getByRole('link', { name: '填报调查表' })).toHaveCount(0)
    await mines.getByRole('link', { name: '上传材料' }).click()
    await expect(page).toHaveURL(/\/mines\/PL-03#evidence$/)
    const paper = `示例核实报告-${Date.now().toString(36)}.pdf`
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: paper,
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
      })
    await expect(page.getByText(paper).first()).toBeVisible()
    expect((await ask(page, 'GET', '/api/mines?limit=10')).body.items.map((one: { id: string }) => one.id)).toEqual([
      'PL-03',
    ])
  })
})
