import { expect, signIn, test } from './people'

const MANY = 20_000
/** Made-up rights have no files. */
test.use({ expected: /status of 404/ })

/** Rights made up for the measure: a grid of small squares over the city. */
function rights(count: number) {
  const side = Math.ceil(Math.sqrt(count))
  const features = Array.from({ length: count }, (_, at) => {
    const west = 110.3 + (at % side) * (1.6 / side)
    const south = 34.7 + Math.floor(at / side) * (1.1 / side)
    const size = 0.6 / side
    const ring = [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ]
    const properties = {
      id: `Z-${at}`,
      name: `示例${at}`,
      county: '140828',
      holder: '虚构',
      mineral: 'iron',
      state: 'PRODUCING',
    }
    return { type: 'Feature', id: `Z-${at}`, properties, geometry: { type: 'Polygon', coordinates: [ring] } }
  })
  return { type: 'FeatureCollection', features }
}

test(`the map stays smooth with ${MANY} rights`, async ({ page }) => {
  await signIn(page, 'cityOffice')
  const body = JSON.stringify(rights(MANY))
  await page.route('**/api/map?**', (route) => route.fulfill({ contentType: 'application/geo+json', body }))
  await page.route('**/api/mines?**', (route) => route.fulfill({ json: { items: [], total: MANY } }))
  const started = Date.now()
  await page.goto('/map')
  await expect(page.getByText(`矿业权 ${MANY.toLocaleString('zh-CN')} 个`).first()).toBeVisible()
  const shown = Date.now() - started
  const atlas = page.getByRole('application', { name: '一张图' })
  const box = (await atlas.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]

  /** Milliseconds between frames while something is done. */
  const frames = async (act: () => Promise<void>): Promise<{ median: number; worst: number; count: number }> => {
    await page.evaluate(() => {
      const found: number[] = []
      const watch = window as unknown as { frames: number[]; watching: boolean }
      watch.frames = found
      watch.watching = true
      let last = performance.now()
      const tick = (now: number): void => {
        found.push(now - last)
        last = now
        if (watch.watching) requestAnimationFrame(tick)
      }
      requestAnimationFrame(tick)
    })
    await act()
    const found = await page.evaluate(() => {
      const watch = window as unknown as { frames: number[]; watching: boolean }
      watch.watching = false
      return watch.frames
    })
    const sorted = [...found].sort((one, other) => one - other)
    return { median: sorted[Math.floor(sorted.length / 2)]!, worst: sorted.at(-1)!, count: sorted.length }
  }

  await page.waitForTimeout(1500)
  const panned = await frames(async () => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let step = 1; step <= 40; step++) {
      await page.mouse.move(x - step * 5, y - step * 2)
      await page.waitForTimeout(16)
    }
    await page.mouse.up()
  })
  const zoomed = await frames(async () => {
    await page.mouse.move(x, y)
    for (let step = 0; step < 8; step++) {
      await page.mouse.wheel(0, -180)
      await page.waitForTimeout(120)
    }
    await page.waitForTimeout(400)
  })
  const picked = Date.now()
  await page.mouse.click(x, y)
  await expect(page.getByText('点位坐标')).toBeVisible()
  const figures = { shown, panned, zoomed, clicked: Date.now() - picked }
  test.info().annotations.push({ type: 'measured', description: JSON.stringify(figures) })
  console.log(JSON.stringify(figures))
  expect(panned.median).toBeLessThan(100)
  expect(zoomed.median).toBeLessThan(100)
})
