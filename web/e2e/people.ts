import { expect, test as base, type Page } from '@playwright/test'

/** Accounts of the demonstration, whose passwords the server prints where it is started. */
export const accounts = {
  cityOffice: ['city-office', 'Demo-city-office-2025'],
  cityLeader: ['city-leader', 'Demo-city-leader-2025'],
  county: ['county-140828', 'Demo-county-office-2025'],
  ownCounty: ['county-140802', 'Demo-county-office-2025'],
  otherCounty: ['county-140829', 'Demo-county-office-2025'],
  smallCounty: ['county-140822', 'Demo-county-office-2025'],
  naturalResources: ['dept-nr', 'Demo-department-2025'],
  emergency: ['dept-em', 'Demo-department-2025'],
  enterprise: ['enterprise', 'Demo-enterprise-2025'],
  technical: ['technical', 'Demo-technical-unit-2025'],
  province: ['province', 'Demo-province-2025'],
  systemAdmin: ['system-admin', 'Demo-system-admin-2025'],
  securityAdmin: ['security-admin', 'Demo-security-admin-2025'],
  auditAdmin: ['audit-admin', 'Demo-audit-admin-2025'],
} as const
export type Account = keyof typeof accounts

/** Signs in at the screen, as a person does. */
export async function signIn(page: Page, who: Account): Promise<void> {
  const [login, password] = accounts[who]
  await page.goto('/sign-in')
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeVisible()
}

/**
 * A test that fails as well where the page logs an error, throws, asks another host, or is refused something by the content security
 * policy. A refusal of the server that the scenario provokes must be named in `expected`.
 */
export const test = base.extend<{ expected: RegExp | null }>({
  expected: [null, { option: true }],
  page: async ({ page, baseURL, expected }, use) => {
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(`thrown: ${fault.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`logged: ${message.text()}`)
      if (message.type() === 'warning' && message.text().includes('[intlify]')) faults.push(message.text())
    })
    page.on('request', (request) => {
      const url = request.url()
      if (/^https?:/.test(url) && !url.startsWith(baseURL ?? '')) faults.push(`another host: ${url}`)
    })
    await use(page)
    const benign = expected ? [/status of 401/, expected] : [/status of 401/]
    expect(faults.filter((fault) => !benign.some((known) => known.test(fault)))).toEqual([])
  },
})
export { expect }

/** Sends a request of the signed-in page to the API with its manners; for setting a stage, not for what a scenario proves. */
export async function ask(
  page: Page,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  return page.evaluate(
    async ([method, path, body, headers]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''
      const response = await fetch(path as string, {
        method: method as string,
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, ...(headers as Record<string, string>) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return { status: response.status, tag: response.headers.get('ETag') ?? '', body: text ? JSON.parse(text) : null }
    },
    [method, path, body, headers] as const,
  )
}
