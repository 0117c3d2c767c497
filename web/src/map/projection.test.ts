import { describe, expect, it } from 'vitest'
import { areaOf, distance, lengthOf } from './geodesy'
import { sexagesimal } from './graticule'
import { meridianOf, readPlace, toDegrees, toGrid, zonedCode } from './projection'

const PLACE = [111.0, 35.2]

describe('the zones of CGCS2000', () => {
  it('are known by number and by meridian', () => {
    expect(zonedCode(37)).toBe('EPSG:4525')
    expect(meridianOf(110.4)).toBe(111)
    expect(meridianOf(112.6)).toBe(114)
  })

  it('agree with the server: a corner of the demo', () => {
    const [longitude, latitude] = toDegrees([37477000, 3941000], 'EPSG:4525')
    expect(longitude).toBeCloseTo(110.7461896, 6)
    expect(latitude).toBeCloseTo(35.5982857, 6)
    expect(toGrid([longitude, latitude], 111)[0]).toBeCloseTo(477000, 3)
  })
})

describe('a place as people write it', () => {
  it.each([
    ['111.0, 35.2'],
    ['35.2 111.0'],
    ['111°00′00″ 35°12′00″'],
    ['东经111°0′0″，北纬35°12′0″'],
    ['经度:111.0；纬度:35.2'],
  ])('%s', (text) => {
    const place = readPlace(text)
    expect(place?.[0]).toBeCloseTo(PLACE[0]!, 8)
    expect(place?.[1]).toBeCloseTo(PLACE[1]!, 8)
  })

  it.each([['37477000,3941000'], ['3941000 37477000'], ['477000 3941000 37'], ['3941000,477000,111']])('%s', (text) => {
    expect(readPlace(text)?.[0]).toBeCloseTo(110.7461896, 6)
  })

  it.each([['示例津乙铁矿'], ['HJ-02'], ['C1400002019032198291002'], ['1,2'], ['50 60 37'], ['477000 3941000'], ['']])(
    'is not: %s',
    (text) => {
      expect(readPlace(text)).toBeNull()
    },
  )
})

describe('lengths and areas on GRS80', () => {
  it('know a degree of the meridian and of the equator', () => {
    expect(distance([111, 0], [112, 0])).toBeCloseTo(111319.4908, 3)
    expect(distance([111, 35], [111, 36])).toBeCloseTo(110949.3, 0)
    expect(lengthOf([PLACE, PLACE])).toBe(0)
  })

  it('give a square of the grid its hectares: 1000 m by 800 m near the meridian', () => {
    const ring = [
      [37477000, 3941000],
      [37477000, 3941800],
      [37478000, 3941800],
      [37478000, 3941000],
    ].map((at) => toDegrees(at, 'EPSG:4525'))
    const grid = 1 + (22500 / 6378137) ** 2 / 2
    expect(areaOf(ring)).toBeCloseTo(800_000 / grid ** 2, 0)
    expect(areaOf([...ring].reverse())).toBeCloseTo(areaOf([...ring, ring[0]!]), 3)
  })
})

describe('degrees, minutes and seconds', () => {
  it('leave out what is zero at the end', () => {
    expect([sexagesimal(111), sexagesimal(111.5), sexagesimal(35.2125)]).toEqual(['111°', '111°30′', '35°12′45″'])
  })
})
