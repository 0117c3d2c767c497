import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { ask, expect, signIn, test } from './people'

const atlas = (page: Page) => page.getByRole('application', { name: '一张图' })
const side = (page: Page) => page.getByRole('complementary', { name: '图例与列表' })

async function open(page: Page, address = '/map'): Promise<void> {
  await page.goto(address)
  await expect(page.getByText(/矿业权 \d+ 个/).first()).toBeVisible()
}

/** Types into the search and takes the first that is found. */
async function find(page: Page, words: string, shown: string | RegExp): Promise<void> {
  const field = page.getByLabel('查找矿山或坐标')
  await field.fill(words)
  await expect(page.getByRole('option').filter({ hasText: shown }).first()).toBeVisible()
  await page.getByRole('option').filter({ hasText: shown }).first().click()
}

/** How many colours a picture has, looked at in the page that knows how to read it. */
async function colours(page: Page, bytes: Buffer): Promise<number> {
  return page.evaluate(async (text) => {
    const raw = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    const image = await createImageBitmap(new Blob([raw], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const brush = canvas.getContext('2d')!
    brush.drawImage(image, 0, 0)
    const { data } = brush.getImageData(0, 0, image.width, image.height)
    const seen = new Set<number>()
    for (let at = 0; at < data.length; at += 4) seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!)
    return seen.size
  }, bytes.toString('base64'))
}

/** A proposal for a small county, so that there is something to compare with. */
async function proposed(page: Page): Promise<void> {
  if ((await ask(page, 'GET', '/api/proposals?limit=1')).body.items.length) return
  const run = await ask(page, 'POST', '/api/proposals/runs', {
    county: '140829',
    asOf: '2025-06-30',
    seconds: 2,
  })
  expect(run.status).toBe(202)
  await expect
    .poll(async () => (await ask(page, 'GET', '/api/proposals?limit=1')).body.items.length, { timeout: 45_000 })
    .toBeGreaterThan(0)
}

test.describe('the map', () => {
  test.beforeEach(async ({ page }) => signIn(page, 'cityOffice'))

  test('finds a mine by its name and by its licence number, and a place by its coordinates', async ({ page }) => {
    await open(page)
    await find(page, '津丁', '示例津丁')
    await expect(side(page).getByRole('link', { name: /示例津丁/ })).toBeVisible()
    const file = (await ask(page, 'GET', '/api/mines/PL-03')).body
    const licence = file.mine.titles.find((title: { kind: string }) => title.kind === 'MINING_LICENCE').number
    await find(page, licence, file.mine.name)
    await expect(side(page).getByRole('link', { name: file.mine.name })).toBeVisible()
    await find(page, '111°12′30″ 35°06′00″', '坐标')
    await expect(side(page).getByText('点位坐标')).toBeVisible()
    await expect(side(page).getByText(/3 度带第 37 带/)).toBeVisible()
  })

  test('says all that lies under one click, rights and layers together, and leads to the file', async ({ page }) => {
    const layers = (await ask(page, 'GET', '/api/layers')).body.items as { id: string; features: number }[]
    const shown = layers.filter((layer) => layer.features > 0).map((layer) => layer.id)
    await open(page, `/map?layers=${shown.join(',')}`)
    await find(page, 'XX-19', '示例夏前壬铁矿')
    await page.waitForTimeout(600)
    const box = (await atlas(page).boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect(side(page).getByText('点位坐标')).toBeVisible()
    await expect(
      side(page)
        .getByRole('tabpanel', { name: '所选' })
        .getByText(/矿业权 \d+ 个/),
    ).toBeVisible()
    await side(page).getByRole('article').getByRole('link').first().click()
    await expect(page).toHaveURL(/\/mines\//)
  })

  test('measures a length and an area, and cuts a section through stacked rights', async ({ page }) => {
    await open(page)
    await find(page, 'XX-19', '示例夏前壬铁矿')
    await page.waitForTimeout(600)
    const box = (await atlas(page).boundingBox())!
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
    const at = (x: number, y: number) => page.mouse.click(middle[0] + x, middle[1] + y)
    await page.getByRole('button', { name: '量距' }).click()
    await at(-120, 0)
    await at(120, 0)
    await expect(page.getByText(/长度 [1-9][\d,.]* 米/)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '量面积' }).click()
    await at(-100, -80)
    await at(100, -80)
    await at(100, 80)
    await expect(page.getByText(/面积 [1-9][\d,]* 平方米/)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '剖面', exact: true }).click()
    await at(-160, 0)
    await at(160, 0)
    const section = page.getByRole('region', { name: '垂直剖面' })
    await expect(section.getByRole('row').filter({ hasText: '示例夏前壬铁矿' })).toBeVisible()
    await page.getByRole('button', { name: '关闭剖面' }).click()
    await expect(section).toBeHidden()
  })

  test('compares now with what is proposed, side by side and under a bar that keys move', async ({ page }) => {
    await proposed(page)
    await open(page)
    await page.getByText('分屏', { exact: true }).click()
    await expect(page.getByRole('application', { name: '拟整合方案' })).toBeVisible()
    await page.getByText('卷帘', { exact: true }).click()
    const bar = page.getByRole('slider', { name: /卷帘位置/ })
    await bar.focus()
    await bar.press('ArrowLeft')
    await expect(bar).toHaveAttribute('aria-valuenow', '45')
    await expect(page).toHaveURL(/mode=swipe/)
  })

  test('draws how rights lie to one another, what they overlap, and their workings', async ({ page }) => {
    await open(page, '/map?county=140829')
    const ties = side(page).locator('section').filter({ hasText: '相邻与工程' })
    for (const name of ['相邻关系', '与禁止、限制区重叠', '采掘工程'])
      await ties.getByText(name, { exact: true }).click()
    await expect(page).toHaveURL(/with=neighbours/)
    const edges = ties.getByRole('listitem').filter({ hasText: '搭界（共边）' })
    await expect(edges.locator('.numbers')).toHaveText(/[1-9]/)
  })

  test('shows an earlier day', async ({ page }) => {
    await open(page)
    await page.getByRole('button', { name: '时点' }).click()
    const slider = page.getByRole('slider', { name: '图面日期' })
    await slider.focus()
    await slider.press('Home')
    await expect(page).toHaveURL(/asOf=2023/)
    await page.getByRole('button', { name: '回到今天' }).click()
    await expect(page).not.toHaveURL(/asOf/)
  })

  test('gives the view as a picture and as a sheet, neither of them empty', async ({ page }) => {
    await open(page)
    for (const [entry, ending] of [
      ['当前视图（PNG）', 'png'],
      ['图幅 A4 横向（PDF）', 'pdf'],
    ] as const) {
      await page.getByRole('button', { name: '导出' }).click()
      const [taken] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: entry }).click(),
      ])
      expect(taken.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`))
      const bytes = readFileSync(await taken.path())
      if (ending === 'png') expect(await colours(page, bytes)).toBeGreaterThan(30)
      else {
        expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.4')
        expect(bytes.length).toBeGreaterThan(60_000)
        expect(bytes.subarray(-6).toString()).toContain('%%EOF')
      }
    }
  })
})

test.describe('the base map', () => {
  const TILE = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPhfDwAEBAH/0Q0fVQAAAABJRU5ErkJggg==',
    'base64',
  )

  test('is a tile service in degrees of CGCS2000 if the operator names one, each tile asked for where it lies', async ({
    page,
  }) => {
    const asked: URL[] = []
    const base = {
      ...{ name: '示例底图', kind: 'wmts', url: '/tiles/wmts', projection: 'EPSG:4490', layer: 'vec', matrixSet: 'c' },
      ...{ format: 'image/png', attribution: '示例审图号' },
    }
    await page.route('**/map.json', (route) => route.fulfill({ json: { base: [base] } }))
    await page.route('**/tiles/wmts**', (route) => {
      asked.push(new URL(route.request().url()))
      return route.fulfill({ contentType: 'image/png', body: TILE })
    })
    await signIn(page, 'cityLeader')
    await open(page)
    await expect(page.getByText('示例审图号')).toBeVisible()
    await expect.poll(() => asked.length).toBeGreaterThan(3)
    const covers = asked.some(({ searchParams: one }) => {
      const span = 360 / 2 ** Number(one.get('TileMatrix'))
      const [west, north] = [-180 + Number(one.get('TileCol')) * span, 90 - Number(one.get('TileRow')) * span]
      return west <= 111 && 111 <= west + span && north - span <= 35.1 && 35.1 <= north
    })
    expect(covers, 'a tile over 111° E 35.1° N').toBe(true)
    for (const { search } of asked)
      expect(search.toLowerCase()).toMatch(/request=gettile.*tilematrixset=c\b|tilematrixset=c\b.*request=gettile/)
  })

  test('may be missing or broken: rights are drawn all the same', async ({ page }) => {
    await page.route('**/map.json', (route) => route.fulfill({ contentType: 'text/html', body: '<p>none</p>' }))
    await signIn(page, 'cityLeader')
    await open(page)
    await page.getByRole('tab', { name: '列表' }).click()
    await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
  })
})
