import { expect, signIn, test } from './people'
import { decideAll, write } from './plans'
import { assessed, beside } from './questions'

const COUNTY = '140822'
const CHECKS = ['publicOpinion', 'expertReview', 'riskAssessment', 'collectiveDecision']

test.describe('a county plan', () => {
  test.use({ expected: /status of 412/ })

  test('is begun, completed, approved and handed in, and what a colleague wrote meanwhile is not lost', async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await signIn(page, 'smallCounty')
    await assessed(page)
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '县级方案' }).click()
    const begin = page.getByRole('button', { name: '开始编制' })
    await expect(begin.or(page.getByRole('link', { name: '查看方案' })).first()).toBeVisible()
    if (await begin.isVisible()) {
      await begin.click()
      await page.getByRole('dialog').getByRole('button', { name: '开始编制' }).click()
    } else await page.getByRole('link', { name: '查看方案' }).click()
    await expect(page).toHaveURL(/plans\/[0-9a-f-]{36}/)
    const plan = new URL(page.url()).pathname.split('/').pop()!
    const approve = page.getByRole('button', { name: '县级审定' })
    await expect(approve).toBeDisabled()
    await decideAll(page, COUNTY)

    await page.goto(`/plans/${plan}`)
    await page.getByRole('link', { name: '在方案中补填该项' }).first().click()
    const unit = page.getByLabel('资源储量核实单位').first()
    await unit.fill('示例勘测单位')
    await unit.blur()
    await expect(page.getByText('已保存').first()).toBeVisible()

    const colleague = await beside(page, 'smallCounty')
    const subject = new URL(page.url()).searchParams.get('subject')!
    await write(colleague, plan, subject, 'reservesVerifier', '同事填的示例单位')
    await colleague.context().close()
    await unit.fill('示例复核单位')
    await unit.blur()
    const clash = page.getByRole('alert').filter({ hasText: '他人已改写此项' })
    await expect(clash).toContainText('同事填的示例单位')
    await expect(clash).toContainText('示例复核单位')
    await clash.getByRole('button', { name: '用我的' }).click()
    await expect(clash).toHaveCount(0)
    await expect(unit).toHaveValue('示例复核单位')
    for (const name of ['生态修复验收单位', '产能核定单位', '安全及环保设施验收单位']) {
      await page.getByLabel(name).first().fill('示例单位')
      await page.getByLabel(name).first().blur()
    }
    for (const name of ['储量核实完成时限', '修复整改时限', '产能提升时限', '安全及环保整改时限']) {
      await page.getByLabel(name).first().fill('2026-12-31')
      await page.getByLabel(name).first().press('Enter')
    }
    await page.getByRole('button', { name: /填入同类矿山的空白处（8 项）/ }).click()
    await expect(page.getByText('齐全')).toHaveCount(2)

    const others = page.getByLabel('处置意见及依据')
    for (const mine of ['示例万乙铜矿', '示例万丙铜矿']) {
      await page.getByRole('tab', { name: '待补事项' }).click()
      await page.getByRole('listitem').filter({ hasText: mine }).getByRole('link').first().click()
    }
    await expect(others.filter({ visible: true })).toHaveCount(2)
    for (const one of await others.all()) {
      await one.fill('示例：按部门意见另行处置。')
      await one.blur()
    }
    await expect(page.getByText('齐全')).toHaveCount(4)

    await page.getByRole('tab', { name: '法定程序' }).click()
    for (const check of CHECKS) {
      await write(page, plan, `check:${check}`, 'from', '2025-07-01')
      await write(page, plan, `check:${check}`, 'to', '2025-07-30')
      await write(page, plan, `check:${check}`, 'conclusion', '同意')
      await write(page, plan, `check:${check}`, 'document', '示例文书〔2025〕1号')
    }
    const legal = page.getByRole('group', { name: '合法性审查' })
    await legal.getByLabel('开始日期').fill('2025-08-01')
    await legal.getByLabel('开始日期').press('Enter')
    await legal.getByLabel('结束日期').fill('2025-08-08')
    await legal.getByLabel('结束日期').press('Enter')
    await legal.getByLabel('结论').fill('合法')
    await legal.getByLabel('文件名称及文号').fill('示例审查意见书〔2025〕2号')
    await legal.getByLabel('文件名称及文号').blur()
    await page.getByRole('tab', { name: '待补事项' }).click()
    await expect(page.getByText(/合法性审查.*6/)).toBeVisible()
    await page.getByRole('link', { name: '补足时间后再审定' }).click()
    await legal.getByLabel('结束日期').fill('2025-08-11')
    await legal.getByLabel('结束日期').press('Enter')
    await page.getByRole('tab', { name: '待补事项' }).click()
    await expect(page.getByText('没有待补事项')).toBeVisible()

    await page.getByRole('tab', { name: '公文' }).click()
    await page.getByRole('button', { name: '生成草稿公文' }).click()
    const paper = page.getByRole('button', { name: `plan-${COUNTY}.docx` })
    await expect(paper).toBeVisible({ timeout: 40_000 })
    const [kept] = await Promise.all([page.waitForEvent('download'), paper.click()])
    expect(kept.suggestedFilename()).toBe(`plan-${COUNTY}.docx`)

    await approve.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('审定文件').fill('县政府常务会议纪要〔2025〕第9号')
    await dialog.getByRole('textbox', { name: '理由' }).fill('示例：会议研究同意。')
    await dialog.getByRole('button', { name: '县级审定' }).click()
    await expect(page.getByText('县级已审定').first()).toBeVisible({ timeout: 40_000 })
    await page.getByRole('tab', { name: '版本比较' }).click()
    await expect(page.getByText('两者没有差别。')).toBeVisible()
    await page.reload()
    await expect(page.getByText('第1稿').first()).toBeVisible()
    await expect(page.getByText('两者没有差别。')).toBeVisible()
    await page.getByRole('button', { name: '上报' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '上报' }).click()
    await expect(page.getByText('已上报').first()).toBeVisible()
    await page.getByRole('tab', { name: '办理过程' }).click()
    await expect(page.getByRole('row').filter({ hasText: '县级审定' })).toContainText('示例：会议研究同意。')

    const city = await beside(page, 'province')
    await city.goto('/plans')
    await expect(city.getByRole('row').filter({ hasText: '已上报' })).not.toHaveCount(0)
    await city.context().close()
  })
})
