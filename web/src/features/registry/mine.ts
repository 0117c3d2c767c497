/** A paper that the registry cites. */
export interface Paper {
  title: string
  number?: string | null
  date?: string | null
}

/** A licence, approval, contract or decision. */
export interface Title {
  kind: string
  number?: string | null
  level: string
  from?: string | null
  to?: string | null
  ownFault?: boolean | null
  document: Paper
}

/** A block of a right: corners in metres of the zone, east first, and the elevations it lies between. */
export interface Prism {
  footprint: { type: string; coordinates: number[][][] }
  elevations?: { top: number; bottom: number } | null
  sign: 'INCLUDE' | 'DEDUCT'
  note?: string
}

/** What the record says of a mine at a moment. What nobody stated is left out. */
export interface Mine {
  id: string
  name: string
  holder: { name: string; creditCode?: string | null; group?: string | null }
  county: string
  town?: string | null
  titles: Title[]
  mineral?: string | null
  otherMinerals: string[]
  method?: string | null
  capacities: Record<string, number>
  reserves?: {
    asOf: string
    amounts: Record<string, number>
    designLoss?: number | null
    unusable?: number | null
    recovery?: number | null
    dilution?: number | null
    recoverable?: number | null
    document: Paper
  } | null
  area?: { crs: number; prisms: Prism[] } | null
  declaredArea?: number | null
  oreBodies: string[]
  state?: string | null
  productionSystems?: number | null
  notes: Record<string, string>
}

/** A link to what a mine was before, or what carries it on. */
export interface Kin {
  mine: string
  how: string
}

/** A mine's file as the server sends it. */
export interface MineFile {
  id: string
  mine?: Mine | null
  predecessors: Kin[]
  successors: Kin[]
}

/** A mine in a list. */
export interface MineRow {
  id: string
  name: string
  county: string
  town?: string | null
  holder: string
  enterprise?: string | null
  mineral?: string | null
  state?: string | null
}

export interface Page<T> {
  items: T[]
  next?: string | null
  total?: number | null
}

/** What one unit has said of a fact. */
export interface Claim {
  value: FactValue
  assertedBy: string
  document: string
  documentDate?: string | null
  date?: string | null
  state: string
}

export type FactValue = boolean | number | string | null

/** A fact on file with every unit's word on it. */
export interface FactOnFile {
  key: string
  value: FactValue
  state: string
  validFrom: string
  validTo?: string | null
  act: string
  claims: Claim[]
}

/** Survey columns kept as they came, in the words of the survey; the key leads to their name in both languages. */
export const NOTE_KEYS: Record<string, string> = {
  修复义务: 'restoration',
  基金余额: 'fund',
  债权债务: 'debts',
  绿色矿山: 'greenMine',
  整合意向: 'intention',
  出让收益欠缴: 'arrears',
  服务年限: 'serviceLife',
  备注: 'remarks',
}

/** The corners of a ring without the closing one, numbered from 1. */
export function corners(ring: number[][]): { number: number; east: number; north: number }[] {
  const first = ring[0]
  const last = ring.at(-1)
  const closed = ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]
  return (closed ? ring.slice(0, -1) : ring).map((point, at) => ({
    number: at + 1,
    east: point[0] ?? NaN,
    north: point[1] ?? NaN,
  }))
}

/** Degrees as degrees, minutes and seconds to a thousandth, the way licences print them: 111°13′10.046″. */
export function degrees(value: number): string {
  const thousandths = Math.round(Math.abs(value) * 3_600_000)
  const whole = Math.floor(thousandths / 3_600_000)
  const minutes = Math.floor((thousandths % 3_600_000) / 60_000)
  const seconds = ((thousandths % 60_000) / 1000).toFixed(3)
  return `${value < 0 ? '-' : ''}${whole}°${String(minutes).padStart(2, '0')}′${seconds.padStart(6, '0')}″`
}
