import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { accounts, ask, expect, signIn, test, type Account } from './people'

/** A login nobody has had before, whatever ran earlier. */
const fresh = (kind: string): string =>
  `${kind}-${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`
const NEW_PASSWORD = 'Shili-mima-2026-xin'

async function another(browser: Browser, page: Page): Promise<Page> {
  return (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
}

async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Signs in without the screen, to set a stage. */
async function caller(browser: Browser, page: Page, who: Account): Promise<Page> {
  const colleague = await another(browser, page)
  await colleague.goto('/sign-in')
  await ask(colleague, 'GET', '/api/sign-in-options')
  const [login, password] = accounts[who]
  expect((await ask(colleague, 'POST', '/api/session', { login, password })).status).toBe(200)
  return colleague
}

/** Opens an account and grants it a role, over the API. */
async function opened(browser: Browser, page: Page, login: string, role: string, organisation: string) {
  const system = await caller(browser, page, 'systemAdmin')
  const made = await ask(system, 'POST', '/api/accounts', { login, name: '示例人员', organisation })
  expect(made.status).toBe(201)
  const security = await caller(browser, page, 'securityAdmin')
  const id = made.body.account.id as string
  const granted = await ask(security, 'PUT', `/api/accounts/${id}/role`, { role }, { 'If-Match': made.tag })
  expect(granted.status).toBe(200)
  await system.context().close()
  await security.context().close()
  return { id, password: made.body.password as string }
}

/** The code an authenticator shows now (RFC 6238). */
function codeOf(secret: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  const at = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test.describe('the three administrators', () => {
  test.use({ expected: /status of (401|403|409|412)/ })

  test('open an account together, neither of them alone, and its owner begins with a password of his own', async ({
    page,
    browser,
  }) => {
    const login = fresh('tax')
    await signIn(page, 'systemAdmin')
    await page.goto('/admin/accounts')
    await page.getByRole('button', { name: '开立账号' }).click()
    const dialog = page.getByRole('dialog', { name: '开立账号' })
    await dialog.getByLabel('账号').fill(login)
    await dialog.getByLabel('姓名').fill('示例人员')
    await dialog.getByRole('combobox', { name: '单位' }).fill('税务')
    await page.getByRole('option', { name: '市税务局' }).click()
    await dialog.getByRole('button', { name: '开立账号' }).click()
    const secret = page.getByText(`账号 ${login} 的初始密码`).locator('..')
    const password = (await secret.locator('code').innerText()).trim()
    expect(password.length).toBeGreaterThan(12)
    await page.getByRole('button', { name: '已交付' }).click()
    await expect(page.getByText(password)).toHaveCount(0)

    const owner = await another(browser, page)
    await enter(owner, login, password)
    await expect(owner.getByText('登录名、密码或验证码不正确').first()).toBeVisible()

    const security = await another(browser, page)
    await signIn(security, 'securityAdmin')
    await security.goto(`/admin/accounts?q=${login}`)
    await expect(security.getByRole('button', { name: '开立账号' })).toHaveCount(0)
    await expect(security.locator('tbody').getByText('待授角色')).toBeVisible()
    await security.getByRole('link', { name: login }).click()
    await security.getByRole('button', { name: '授予角色' }).click()
    await security.getByRole('dialog').getByRole('combobox', { name: '角色' }).click({ force: true })
    await security.getByRole('option', { name: '市直部门人员' }).click()
    await security.getByRole('dialog').getByRole('button', { name: '授予', exact: true }).click()
    await expect(security.getByRole('dialog')).toHaveCount(0)
    await expect(security.locator('.particulars')).toContainText('市直部门人员')

    await enter(owner, login, password)
    await expect(owner.getByText('请先完成下列事项')).toBeVisible()
    await owner.goto('/mines')
    await expect(owner).toHaveURL(/\/me$/)
    await owner.getByLabel('现密码').fill(password)
    await owner.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD)
    await owner.getByLabel('再次输入新密码').fill(NEW_PASSWORD)
    await owner.getByRole('button', { name: '修改', exact: true }).click()
    await expect(owner.getByText('已全部完成')).toBeVisible()
    await owner.getByRole('link', { name: '开始办理' }).click()
    await expect(owner.getByRole('link', { name: '核查问题' }).first()).toBeVisible()
  })

  test('keep to their own parts: the pages of the others say whose they are', async ({ page }) => {
    await signIn(page, 'systemAdmin')
    const menu = page.getByRole('navigation', { name: '主菜单' })
    await expect(menu.getByRole('link', { name: '审计' })).toHaveCount(0)
    await page.goto('/audit')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('本页不属于您的职责')
    await expect(page.getByText('审计管理员')).toBeVisible()
    await page.goto('/admin/accounts/demo-enterprise')
    await expect(page.getByRole('button', { name: '重置密码' })).toBeVisible()
    await expect(page.getByRole('button', { name: '授予角色' })).toHaveCount(0)
    await page.goto('/admin/accounts/demo-system-admin')
    await expect(page.getByText('本人账号由另一名管理员办理')).toBeVisible()
    await page.goto('/admin/jobs')
    await expect(page.getByText('系统管理员不可见')).toBeVisible()
  })

  test('are told when another changed the account first, and go on with it as it is now', async ({ page, browser }) => {
    const login = fresh('water')
    await page.goto('/sign-in')
    const { id } = await opened(browser, page, login, 'DEPARTMENT', 'WR')
    await signIn(page, 'systemAdmin')
    await page.goto(`/admin/accounts/${id}`)
    await page.getByRole('button', { name: '变更信息' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('姓名').fill('示例新名')
    const security = await caller(browser, page, 'securityAdmin')
    const now = await ask(security, 'GET', `/api/accounts/${id}`)
    const body = { role: 'DEPARTMENT', mines: ['HJ-01'] }
    expect((await ask(security, 'PUT', `/api/accounts/${id}/role`, body, { 'If-Match': now.tag })).status).toBe(200)
    await dialog.getByRole('button', { name: '变更', exact: true }).click()
    await expect(dialog.getByRole('row', { name: /另加矿山/ })).toContainText('HJ-01')
    await expect(dialog.getByLabel('姓名')).toHaveValue('示例新名')
    await dialog.getByRole('button', { name: '以现在的为准，继续办理' }).click()
    await dialog.getByRole('button', { name: '变更', exact: true }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('示例新名')
    await expect(page.locator('.particulars')).toContainText('HJ-01')
  })

  test('the audit administrator verifies the log, finds an act, proves it here and takes the proof away', async ({
    page,
    browser,
  }) => {
    const login = fresh('police')
    await page.goto('/sign-in')
    const { id } = await opened(browser, page, login, 'DEPARTMENT', 'PS')
    await signIn(page, 'auditAdmin')
    await expect(page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '系统管理' })).toHaveCount(
      0,
    )
    await page.goto('/audit/verification')
    await page.getByRole('button', { name: '立即核验' }).click()
    await expect(page.getByText(/核验通过：\d+ 条记录完整/)).toBeVisible()

    await page.goto('/audit?act=identity.account.opened')
    await page.getByRole('combobox', { name: '事项类别' }).click({ force: true })
    await page.getByRole('option', { name: '账号', exact: true }).click()
    await page.getByLabel('事项编号').fill(id)
    await page.getByRole('button', { name: '检索' }).click()
    await expect(page).toHaveURL(new RegExp(`kind=user.*id=${id}|id=${id}.*kind=user`))
    await expect(page.locator('tbody tr')).toHaveCount(1)
    await page.getByRole('button', { name: /开立账号/ }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer).toContainText(login)
    await expect(async () => {
      await drawer.getByRole('button', { name: '核验本条' }).click()
      await expect(drawer.getByText('核验通过：本条在日志中')).toBeVisible({ timeout: 2000 })
    }).toPass()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      drawer.getByRole('button', { name: '存在证明' }).click(),
    ])
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex \d+\n/)
    const [bundle] = await Promise.all([
      page.waitForEvent('download'),
      drawer.getByRole('button', { name: '事项证据包' }).click(),
    ])
    expect(
      readFileSync(await bundle.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })
})

test.describe('organisations, jobs and exports', () => {
  test.use({ expected: /status of (401|403|409)/ })

  test('an organisation is opened, closed and opened again', async ({ page }) => {
    const code = fresh('shili')
    await signIn(page, 'systemAdmin')
    await page.goto('/admin/organisations?kind=TECHNICAL')
    await page.getByRole('button', { name: '设立单位' }).click()
    const dialog = page.getByRole('dialog', { name: '设立单位' })
    await dialog.getByRole('combobox', { name: '类别' }).click({ force: true })
    await page.getByRole('option', { name: '技术单位' }).last().click()
    await dialog.getByLabel('单位代码').fill(code)
    await dialog.getByLabel('中文名称').fill(`示例技术单位 ${code}`)
    await expect(dialog.getByText(`technical:${code}`)).toBeVisible()
    await dialog.getByRole('button', { name: '设立单位' }).click()
    const row = page.getByRole('row', { name: new RegExp(code) })
    await expect(row).toContainText('正常')
    await row.getByRole('button', { name: /停用/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
    await expect(row).toContainText('已停用')
    await row.getByRole('button', { name: /恢复/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
    await expect(row).toContainText('正常')
  })

  test('the city office takes everything away; the system administrator sees the job, not what it found', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'cityOffice')
    await page.goto('/admin/exports')
    await page.getByRole('button', { name: '生成全量导出' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '生成全量导出' }).click()
    await expect(page.getByText('导出已生成')).toBeVisible({ timeout: 30_000 })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载' }).first().click(),
    ])
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    await page.locator('tbody').getByRole('link').first().click()
    await expect(page.getByText('校验值 SHA-256')).toBeVisible()

    const system = await another(browser, page)
    await signIn(system, 'systemAdmin')
    await system.goto('/admin/jobs?kind=export')
    await system.locator('tbody').getByRole('link', { name: '全量导出' }).first().click()
    await expect(system.getByText('结果属业务内容')).toBeVisible()
    await expect(system.getByText('校验值 SHA-256')).toHaveCount(0)
  })
})

test('an act on the registry is reversed as a whole, with its ground, and both stay on record', async ({ page }) => {
  await signIn(page, 'cityOffice')
  const at = '/api/mines/HJ-02/facts/countyHoldsHarm'
  const was = (await ask(page, 'GET', '/api/mines/HJ-02/facts')).body.items as { key: string; value: unknown }[]
  const before = was.find((fact) => fact.key === 'countyHoldsHarm')?.value
  const mine = await ask(page, 'GET', '/api/mines/HJ-02')
  const source = { assertedBy: 'COUNTY', date: '2025-09-01', state: 'VERIFIED', document: { title: '示例文件' } }
  const content = { key: 'countyHoldsHarm', value: { yesNo: before !== true }, source }
  const body = { validFrom: '2025-09-02', ground: '示例：误录。', content }
  expect((await ask(page, 'PUT', at, body, { 'If-Match': mine.tag })).status).toBeLessThan(300)

  await page.goto('/audit/acts')
  const row = page.locator('tbody tr').first()
  await expect(row).toContainText('示例：误录。')
  await row.getByRole('button', { name: /撤销/ }).click()
  const dialog = page.getByRole('dialog', { name: '撤销登记行为' })
  await dialog.getByLabel(/理由/).fill('示例：核对后确属误录。')
  await dialog.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('tbody tr').nth(1)).toContainText('已撤销')
  await expect(page.locator('tbody tr').first()).toContainText('示例：核对后确属误录。')
  const now = (await ask(page, 'GET', '/api/mines/HJ-02/facts')).body.items as { key: string; value: unknown }[]
  expect(now.find((fact) => fact.key === 'countyHoldsHarm')?.value).toBe(before)
})

test.describe('one’s own account', () => {
  test.use({ expected: /status of (401|403)/ })

  test('takes an authenticator by its QR code, and lets one in by a recovery code when the phone is lost', async ({
    page,
    browser,
  }) => {
    const login = fresh('culture')
    await page.goto('/sign-in')
    const { password } = await opened(browser, page, login, 'DEPARTMENT', 'CT')
    await enter(page, login, password)
    await page.getByLabel('现密码').fill(password)
    await page.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD)
    await page.getByLabel('再次输入新密码').fill(NEW_PASSWORD)
    await page.getByRole('button', { name: '修改', exact: true }).click()
    await expect(page.getByText('已全部完成')).toBeVisible()
    await page.getByRole('button', { name: '启用动态验证码' }).click()
    await expect(page.getByRole('img', { name: '动态验证码登记二维码' })).toBeVisible()
    const secret = (await page.locator('.by-hand code').innerText()).trim()
    await page.getByLabel('六位验证码').fill(codeOf(secret))
    await page.getByRole('button', { name: '确认启用' }).click()
    await expect(page.getByText('请抄存下列恢复码')).toBeVisible()
    const codes = await page.locator('.secret-note code').allInnerTexts()
    expect(codes.length).toBeGreaterThan(5)
    await page.getByRole('button', { name: '恢复码已妥善保存' }).click()
    await expect(page.getByText('已启用动态验证码')).toBeVisible()
    await page.getByRole('button', { name: '退出登录' }).click()

    await enter(page, login, NEW_PASSWORD)
    await page.getByLabel('动态验证码').fill(codes[0] ?? '')
    await page.getByRole('button', { name: '登录' }).click()
    await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
  })

  test('is lent to a colleague for a while, who sees all the time whose part he takes', async ({ page, browser }) => {
    await signIn(page, 'cityOffice')
    await page.goto('/me')
    await page.getByRole('button', { name: '新建委托' }).click()
    const dialog = page.getByRole('dialog', { name: '新建委托' })
    await dialog.getByLabel('受托人账号').fill('city-leader')
    await dialog.getByLabel(/理由/).fill('示例：外出期间由市领导代行。')
    await dialog.getByRole('button', { name: '委托', exact: true }).click()
    await expect(dialog).toHaveCount(0)

    const leader = await another(browser, page)
    await signIn(leader, 'cityLeader')
    const menu = leader.getByRole('navigation', { name: '主菜单' })
    await expect(menu.getByRole('link', { name: '批量导入' })).toHaveCount(0)
    await leader.goto('/me')
    await leader.getByRole('button', { name: '以其身份代行' }).first().click()
    const bar = leader.getByRole('complementary', { name: '您正在代行职责' })
    await expect(bar).toContainText('演示 city-office')
    await expect(menu.getByRole('link', { name: '批量导入' })).toBeVisible()
    await leader.goto('/mines')
    await expect(bar).toBeVisible()
    await bar.getByRole('button', { name: '结束代行' }).click()
    await expect(bar).toHaveCount(0)
    await expect(menu.getByRole('link', { name: '批量导入' })).toHaveCount(0)

    const row = page.getByRole('row', { name: /city-leader.*有效/ }).first()
    await row.getByRole('button', { name: '终止' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '终止' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('row', { name: /city-leader.*已终止/ }).first()).toBeVisible()
  })
})
