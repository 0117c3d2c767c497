import type { Position } from './geojson'

/** Lengths and areas on the GRS80 ellipsoid of CGCS2000, from degrees: not those of the drawing's plane. */
const A = 6_378_137
const F = 1 / 298.257222101
const B = A * (1 - F)
const RAD = Math.PI / 180

/** Vincenty's inverse: metres between two places along the geodesic. */
export function distance(from: Position, to: Position): number {
  const [lon1 = 0, lat1 = 0] = from
  const [lon2 = 0, lat2 = 0] = to
  if (lon1 === lon2 && lat1 === lat2) return 0
  const L = (lon2 - lon1) * RAD
  const u1 = Math.atan((1 - F) * Math.tan(lat1 * RAD))
  const u2 = Math.atan((1 - F) * Math.tan(lat2 * RAD))
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = L
  let sinSigma = 0
  let cosSigma = 0
  let sigma = 0
  let cosSqAlpha = 0
  let cos2M = 0
  for (let turn = 0; turn < 100; turn++) {
    const sinL = Math.sin(lambda)
    const cosL = Math.cos(lambda)
    sinSigma = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL)
    cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL
    sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (cosU1 * cosU2 * sinL) / sinSigma
    cosSqAlpha = 1 - sinAlpha ** 2
    cos2M = cosSqAlpha === 0 ? 0 : cosSigma - (2 * sinU1 * sinU2) / cosSqAlpha
    const C = (F / 16) * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha))
    const before = lambda
    const inner = sigma + C * sinSigma * (cos2M + C * cosSigma * (2 * cos2M ** 2 - 1))
    lambda = L + (1 - C) * F * sinAlpha * inner
    if (Math.abs(lambda - before) < 1e-12) break
  }
  const uSq = (cosSqAlpha * (A ** 2 - B ** 2)) / B ** 2
  const a = 1 + (uSq / 16384) * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)))
  const b = (uSq / 1024) * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)))
  const tail = (b / 6) * cos2M * (4 * sinSigma ** 2 - 3) * (4 * cos2M ** 2 - 3)
  const delta = b * sinSigma * (cos2M + (b / 4) * (cosSigma * (2 * cos2M ** 2 - 1) - tail))
  return B * a * (sigma - delta)
}

export function lengthOf(line: Position[]): number {
  return line.slice(1).reduce((sum, at, before) => sum + distance(line[before] ?? at, at), 0)
}

const PIECES = 16
const E2 = F * (2 - F)
const E = Math.sqrt(E2)

/** A place on the equal-area cylinder of the ellipsoid. */
function flattened([longitude = 0, latitude = 0]: Position): Position {
  const sine = Math.sin(latitude * RAD)
  const q = (1 - E2) * (sine / (1 - E2 * sine ** 2) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E))
  return [A * longitude * RAD, (A * q) / 2]
}

/** Square metres of a ring, by the equal-area cylinder of the ellipsoid; sides are cut in pieces, straight in degrees. */
export function areaOf(ring: Position[]): number {
  const open = ring.filter((at, index) => index === 0 || at[0] !== ring[0]?.[0] || at[1] !== ring[0]?.[1])
  if (open.length < 3) return 0
  const points = open.flatMap((at, index) => {
    const to = open[(index + 1) % open.length] ?? at
    return Array.from({ length: PIECES }, (_, piece) => between(at, to, piece / PIECES))
  })
  const flat = points.map(flattened)
  const twice = flat.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = flat[(index + 1) % flat.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

export function between(from: Position, to: Position, share: number): [number, number] {
  const [x1 = 0, y1 = 0] = from
  const [x2 = 0, y2 = 0] = to
  return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
}
