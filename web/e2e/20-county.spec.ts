import type { Page } from '@playwright/test'
import { ask, expect, signIn, test } from './people'

const HEADERS =
  '矿山编号,序号,县区代码,矿山名称,采矿权人,统一社会信用代码,所属集团,乡镇,证号,权利类型,矿种,共伴生矿种,开采方式,证载规模（万吨/年）,' +
  '设计规模（万吨/年）,实际产能（万吨/年）,面积（km²）,标高（m）,有效期,保有资源量（TM/KZ/TD，万吨）,可采储量（万吨）,截止日,服务年限（年）,现状,' +
  '安全证号与有效期,绿色矿山,修复义务,基金余额（万元）,出让收益欠缴（万元）,债权债务,矿体编号,生产系统数,地块编号,整合意向,备注'

/** The survey's first table with one mine of Xia county as it stands, but for its licensed capacity and its debts. */
const survey = (county: string, licensed: string) =>
  Buffer.from(
    `${HEADERS}\nXX-21,,${county},示例夏中甲铁矿,虚构夏中甲矿业有限公司,91140828FAKE04856H,,示例四乡,,,铁,,地下,${licensed},15,,0.63,` +
      `由800米至600米,,,,,,生产,,否,按方案履行,163,,示例：贷款已结清,KT-XX-3,1,,愿意参与整合,\n`,
  )

async function hand(page: Page, county: string, licensed: string): Promise<void> {
  await page.goto('/imports/new')
  await page.getByLabel('把文件拖到这里').setInputFiles({
    name: '矿山基本情况.csv',
    mimeType: 'text/csv',
    buffer: survey(county, licensed),
  })
  await page.getByRole('button', { name: '上传并预览' }).click()
  await expect(
    page
      .getByText('批注工作簿')
      .or(page.getByRole('button', { name: '重新预览' }))
      .first(),
  ).toBeVisible({
    timeout: 30_000,
  })
}

/** Gives the ground that the open dialog asks for. */
async function becauseOf(page: Page, ground: string, act: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('理由').fill(ground)
  await dialog.getByRole('button', { name: act }).click()
  await expect(dialog).toBeHidden()
}

const debts = async (page: Page) => (await ask(page, 'GET', '/api/mines/XX-21')).body.mine.notes['债权债务']

test.describe('a county office', () => {
  test('hands in a survey with wrong cells, mends it, applies it, and takes all of it back', async ({ page }) => {
    await signIn(page, 'county')
    const before = await debts(page)

    await hand(page, '149999', '十五万左右')
    await expect(page.getByText(/N2 证载规模/).first()).toBeVisible()
    await expect(page.getByText('请只填数字').first()).toBeVisible()
    await expect(page.getByRole('button', { name: '应用，写入档案' })).toHaveCount(0)
    expect(await debts(page)).toBe(before)

    await hand(page, '140828', '15')
    const apply = page.getByRole('button', { name: '应用，写入档案' })
    await expect(apply).toBeDisabled()
    await page.getByRole('button', { name: /这 \d+ 处全部放行/ }).click()
    await becauseOf(page, '示例：其余三表本次无变更，未随本批上报。', '放行')
    await page.getByRole('tab', { name: /变更/ }).click()
    const change = page.getByRole('row').filter({ hasText: '债权债务' })
    await expect(change).toContainText('示例：贷款已结清')
    await apply.click()
    await expect(page.getByText('已写入档案。')).toBeVisible()
    expect(await debts(page)).toBe('示例：贷款已结清')

    await page.getByRole('button', { name: '撤销本批导入' }).click()
    await becauseOf(page, '示例：误将未核实的情况报入。', '撤销本批导入')
    await expect(page.getByText('本批已撤销，档案恢复原状。')).toBeVisible()
    expect(await debts(page)).toBe(before)
  })

  test('fills a mine’s form, which keeps itself as a draft, and submits it', async ({ page }) => {
    await signIn(page, 'county')
    await page.goto('/survey/140828')
    await page.getByRole('link', { name: '填报 示例夏中乙铁矿' }).click()
    const fund = page.getByRole('textbox', { name: /^基金余额/ })
    const capacity = page.getByRole('textbox', { name: /^实际产能/ })
    await capacity.fill('六十万左右')
    await expect(page.getByText(/不是数值/).first()).toBeVisible()
    await capacity.fill('')
    await expect(page.getByText(/不是数值/)).toHaveCount(0)
    const amount = String(200 + (Date.now() % 700))
    await fund.fill(amount)
    await expect(page.getByText(/草稿已保存/)).toBeVisible()
    await page.reload()
    await expect(page.getByRole('textbox', { name: /^基金余额/ })).toHaveValue(amount)
    await page.getByRole('button', { name: '提交', exact: true }).click()
    await expect(page.getByText('已提交，写入档案').first()).toBeVisible()
    const file = (await ask(page, 'GET', '/api/mines/XX-22')).body
    expect(file.mine.notes['基金余额']).toBe(amount)
  })

  test('hands its survey in to the city office, which gives it back with a reason', async ({ page, browser }) => {
    await signIn(page, 'county')
    await page.goto('/survey/140828')
    await page.getByRole('button', { name: '上报市办公室' }).click()
    await becauseOf(page, '示例：23 座矿山已逐矿核对。', '上报市办公室')
    await expect(page.getByText('已上报，待市办公室审核。')).toBeVisible()

    const office = await (await browser.newContext({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })).newPage()
    await signIn(office, 'cityOffice')
    await office.goto('/survey/140828')
    await office.getByRole('button', { name: '退回补正' }).click()
    await becauseOf(office, '示例：出让收益欠缴一栏请补齐。', '退回补正')
    await office.context().close()

    await page.reload()
    await expect(page.getByText('示例：出让收益欠缴一栏请补齐。').first()).toBeVisible()
    await expect(page.getByRole('button', { name: '上报市办公室' })).toBeVisible()
  })
})
