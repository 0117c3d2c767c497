import { ask, expect, signIn, test } from './people'
import { compute, read, withdrawAll } from './proposals'

test.describe('consolidation', () => {
  test('the county computes, keeps two mines apart, computes again and sees who stands elsewhere', async ({ page }) => {
    await signIn(page, 'otherCounty')
    await page.getByRole('link', { name: '整合方案', exact: true }).click()
    await page.getByRole('button', { name: '计算整合方案' }).click()
    await page.getByRole('link', { name: '查看方案' }).click()
    await expect(page.getByText('已证明最优').first()).toBeVisible()
    const before = await read(page, new URL(page.url()).pathname.split('/').pop()!)
    const group = before.document.scenarios[0]!.groups.find((one) => one.members.length > 1)!
    const [one, other] = group.members
    const card = page.locator(`[id="${group.id}"]`)
    await card.getByRole('button').first().click()
    await expect(card.getByText('整合主体人选')).toBeVisible()
    await expect(card.getByRole('row', { name: /保有资源储量/ })).toContainText('满足')
    await card.getByRole('button', { name: '禁止其中两座在一起' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('即时推演')).toBeVisible()
    await expect(dialog.getByRole('listitem').filter({ hasText: one!.name }).first()).toBeVisible()
    await dialog.getByRole('textbox', { name: '理由' }).fill('示例：两矿存在股权纠纷，暂不宜合并。')
    await dialog.getByRole('button', { name: '登记禁止' }).click()
    await expect(page.getByText('已登记，下次计算起遵守')).toBeVisible()

    await page.getByRole('link', { name: '返回方案列表' }).click()
    await page.getByRole('button', { name: '计算整合方案' }).click()
    await page.getByRole('link', { name: '查看方案' }).click()
    await expect(page).not.toHaveURL(new RegExp(before.summary.id))
    const after = await read(page, new URL(page.url()).pathname.split('/').pop()!)
    const together = after.document.scenarios[0]!.groups.some(
      ({ members }) =>
        members.some(({ mine }) => mine === one!.mine) && members.some(({ mine }) => mine === other!.mine),
    )
    expect(together).toBe(false)
    await page.getByRole('link', { name: '对比', exact: true }).click()
    await page.getByText('与以前的计算').first().click()
    await expect(page.getByRole('row', { name: new RegExp(one!.name) }).first()).toBeVisible()

    await page.goto('/proposals/wishes')
    const row = page.getByRole('row').filter({ hasText: '股权纠纷' })
    await row.getByRole('button', { name: '撤回' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('示例：纠纷已了结。')
    await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
    await expect(row).toHaveCount(0)
  })

  test('a mine that no group takes is shown with what each partner lacks', async ({ page }) => {
    await signIn(page, 'cityOffice')
    const id = await compute(page, null)
    const found = await read(page, id)
    const left = found.document.scenarios[0]!.leftOver.find((one) => one.reasons.length)!
    await page.goto(`/proposals/${id}`)
    await page.getByText(/^无归宿 \d+$/).click()
    const card = page.locator(`[id="${left.mine}"]`)
    await card.getByRole('button').first().click()
    await expect(card.getByText(left.reasons[0]!.text.zh).first()).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`chosen=${left.mine}`))
  })

  test('a mine moved in the studio shows at once what holds and what fails, and nothing is kept', async ({ page }) => {
    await signIn(page, 'otherCounty')
    const before = (await ask(page, 'GET', '/api/proposals?limit=1')).body.items[0]?.id
    await page.goto('/proposals/what-if?asOf=2025-06-30')
    const board = page.getByRole('region', { name: '矿山去向' })
    const row = board.getByRole('row').nth(1)
    await row.getByRole('combobox').press('Enter')
    await page.getByRole('option', { name: '不参与' }).click()
    const outcome = page.getByRole('region', { name: '推演结果' })
    await expect(outcome.getByText(/参与整合 \d+ → \d+ 座/)).toBeVisible()
    await expect(outcome.getByText('不在方案中')).toBeVisible()
    await page.getByRole('button', { name: '恢复原状' }).click()
    await expect(outcome.getByText('不在方案中')).toHaveCount(0)
    expect((await ask(page, 'GET', '/api/proposals?limit=1')).body.items[0]?.id).toBe(before)
  })

  test('the county tells a neighbour and hears it; it is not the county that adopts', async ({ page }) => {
    await signIn(page, 'otherCounty')
    const id = await compute(page, '140829')
    const scenario = (await read(page, id)).document.scenarios.find((one) =>
      one.groups.some((group) => group.neighbours.length),
    )!
    const group = scenario.groups.find((one) => one.neighbours.length)!
    await page.goto(`/proposals/${id}?scenario=${scenario.id}&chosen=${group.id}`)
    const card = page.locator(`[id="${group.id}"]`)
    await expect(page.getByRole('button', { name: /^采纳/ })).toHaveCount(0)
    await card
      .getByRole('button', { name: /^登记告知|更正$/ })
      .first()
      .click()
    await page.getByLabel('送达方式').fill('直接送达')
    await page.getByLabel('送达人').fill('示例送达人')
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
    await expect(card.getByText(/✓ .*直接送达/).first()).toBeVisible()
    await card
      .getByRole('button', { name: /^登记意见|更正$/ })
      .last()
      .click()
    await page.getByRole('dialog').getByText('有异议').click()
    await page.getByLabel('意见内容').fill('示例：拟定范围与我矿重叠，请先核实。')
    await page.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
    await expect(card.getByText('拟定范围与我矿重叠').first()).toBeVisible()
  })

  test('the city office adopts a group with its ground, the leader sees it, and it can be taken back', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'cityOffice')
    const id = await compute(page, '140827')
    const [group] = (await read(page, id)).document.scenarios[0]!.groups
    await page.goto(`/proposals/${id}?chosen=${group!.id}`)
    await page.getByRole('button', { name: '采纳本组' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('示例：各方已签订整合协议。')
    await page.getByRole('dialog').getByRole('button', { name: '采纳', exact: true }).click()
    await expect(page.locator(`[id="${group!.id}"]`).getByText('各方已签订整合协议')).toBeVisible()

    const leader = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
    await signIn(leader, 'cityLeader')
    await leader.goto('/proposals/adopted?county=140827')
    await expect(leader.getByRole('row').filter({ hasText: '各方已签订整合协议' })).toBeVisible()
    await leader.context().close()

    await page.getByRole('button', { name: '撤回采纳' }).first().click()
    await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('示例：协议已解除。')
    await page.getByRole('dialog').getByRole('button', { name: '撤回采纳' }).click()
    await expect(page.getByRole('button', { name: '采纳本组' })).toBeVisible()
    expect((await ask(page, 'GET', `/api/adoptions?proposal=${id}`)).body).toEqual([])
  })

  test.describe('when a colleague was faster', () => {
    test.use({ expected: /status of 4(09|12)/ })

    test('who adopts is shown what stands now, and nothing typed is lost', async ({ page, browser }) => {
      await signIn(page, 'cityOffice')
      const id = await compute(page, '140829')
      const [first, second] = (await read(page, id)).document.scenarios[0]!.groups
      await page.goto(`/proposals/${id}?chosen=${first!.id}`)
      await page.getByRole('button', { name: '采纳本组' }).click()
      const dialog = page.getByRole('dialog')
      const ground = dialog.getByRole('textbox', { name: '理由' })
      await ground.fill('示例：我的理由。')
      const colleague = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
      await signIn(colleague, 'cityLeader')
      const tag = (await ask(colleague, 'GET', `/api/proposals/${id}`)).tag
      const choice = { proposal: id, scenario: 'S1', groups: [second!.id], ground: '示例：同事先采纳。' }
      expect((await ask(colleague, 'POST', '/api/adoptions', choice, { 'If-Match': tag })).status).toBe(201)
      await colleague.context().close()
      await dialog.getByRole('button', { name: '采纳', exact: true }).click()
      await expect(dialog.getByText('现在：已采纳 1 组')).toBeVisible()
      await expect(dialog.getByText('同事先采纳')).toBeVisible()
      await expect(ground).toHaveValue('示例：我的理由。')
      await dialog.getByRole('button', { name: '采纳', exact: true }).click()
      await expect(page.locator(`[id="${first!.id}"]`).getByText('我的理由')).toBeVisible()
      await withdrawAll(page, id)
    })
  })
})
