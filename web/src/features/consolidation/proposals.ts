import type { GeoCollection } from '@/map/geojson'
import { answer, api, send, tagged, type Schemas } from '@/shared/api'
import type { Bilingual } from '@/shared/i18n'
import type { Page } from '@/shared/pages'
import { whole, type Whole } from '@/shared/whole'

export type Figures = Whole<Schemas['ProposalFigures']>
export interface Summary {
  id: string
  county: string | null
  asOf: string
  pack: string
  createdAt: string
  requestedBy: string
  job: string
  previous: string | null
  touched: string | null
  adopted: number
  /** What its first answer comes to; missing for runs made before this was kept. */
  figures?: Figures | null
}
export interface Member {
  mine: string
  name: string | null
  enterprise: string | null
  decided: string | null
}
export interface Candidate {
  mine: string
  holder: string
  reasons: Bilingual[]
}
/** A hard constraint that a group keeps, with what is needed and what there is where it is a number. */
export interface Held {
  constraint: string
  clause: string
  needed: number | null
  actual: number | null
  unit: string
  text: Bilingual
}
export interface Vertex {
  block: number
  ring: number
  point: number
  xNorth: number
  yEast: number
}
export interface Area {
  epsg: number
  planarKm2: number
  geodesicKm2: number
  elevationTop: number | null
  elevationBottom: number | null
  vertices: Vertex[]
}
export interface Group {
  id: string
  members: Member[]
  lead: Candidate[]
  retainedT: number
  capacityTA: number
  lifeYears: number
  scaleClass: string
  justifications: Held[]
  gaps: { a: string; b: string; areaM2: number; widthM: number }[]
  area: Area | null
  flags: Bilingual[]
  boundary: string
  neighbours: unknown[]
}
/** Why a merger with a partner fails, or why the mine fails whatever the partner. */
export interface Missed {
  partner: string | null
  constraint: string
  shortfall: number | null
  unit: string
  text: Bilingual
}
export interface LeftOver {
  mine: string
  name: string | null
  summary: Bilingual
  reasons: Missed[]
}
export interface Excluded {
  mine: string
  name: string | null
  reason: Bilingual
  decided: string | null
}
export interface Reached {
  objective: string
  value: number
  unit: string
}
export interface Scenario {
  id: string
  proof: { optimal: boolean; value: number; bound: number; text: Bilingual }
  values: Reached[]
  groups: Group[]
  leftOver: LeftOver[]
}
interface Remark {
  code: string
  severity: string
  what: Bilingual
  remedy?: Bilingual | null
}
export interface Document {
  pack: string
  packHash: string
  asOf: string
  scenarios: Scenario[]
  excluded: Excluded[]
  issues: Remark[]
  wishes?: { locks: string[][]; bans: string[][] } | null
}
export interface Proposal {
  summary: Summary
  document: Document
}

export interface Order {
  county: string
  asOf: string
  seconds: number
}

export const proposals = (county?: string, cursor?: string, limit = 20): Promise<Page<Summary>> =>
  answer(api.GET('/api/proposals', { params: { query: { county, cursor, limit } } })) as Promise<Page<Summary>>

export async function proposal(id: string): Promise<{ body: Proposal; tag: string }> {
  const got = await tagged(api.GET('/api/proposals/{id}', { params: { path: { id } } }))
  return { body: got.body as unknown as Proposal, tag: got.tag }
}

export async function geometryOf(id: string): Promise<GeoCollection> {
  return (await send(`/api/proposals/${encodeURIComponent(id)}/geometry`)).json() as Promise<GeoCollection>
}

/** The footprints of every mine the caller may see, with name, county and holder. */
export async function footprints(): Promise<GeoCollection> {
  return (await answer(api.GET('/api/map', { params: { query: { simplify: 0 } as never } }))) as never
}

/** Orders a run; its job is what is followed. */
export async function order(asked: Order): Promise<string> {
  const { county, asOf, seconds } = asked
  const queued = await answer(
    api.POST('/api/proposals/runs', { body: { asOf, seconds, ...(county ? { county } : {}) } as never }),
  )
  return queued.job ?? ''
}

/** Where a mine stands in an answer: GROUP with others or alone, LEFT_OVER, EXCLUDED, or ABSENT. */
export interface Place {
  standing: string
  with: string[]
}
export interface Moved {
  mine: string
  before: Place
  after: Place
}
export type Changed = Whole<Schemas['Changed']>

export async function comparison(id: string, scenario: string, other: string): Promise<Moved[]> {
  const query = { scenario, with: other }
  return (await answer(api.GET('/api/proposals/{id}/comparison', { params: { path: { id }, query } }))) as never
}
export async function differences(id: string, other?: string): Promise<Moved[]> {
  const query = other ? { other } : {}
  return (await answer(api.GET('/api/proposals/{id}/differences', { params: { path: { id }, query } }))) as never
}
export async function changes(id: string): Promise<Changed[]> {
  return whole(await answer(api.GET('/api/proposals/{id}/changes', { params: { path: { id } } }))) as Changed[]
}
