import type { GeoCollection } from '@/map/geojson'
import { answer, api, send, type Schemas } from '@/shared/api'
import type { Bilingual } from '@/shared/i18n'
import { contactsOf, type Contact } from '@/shared/source'

/** The two times of a question: the day it was so, and the instant up to which the record is read. */
export interface Moment {
  validOn?: string
  knownAt?: string
}

export interface LayerRow {
  id: string
  name: Bilingual
  strength: 'HARD' | 'CONDITIONAL'
  setbackMetres: number
  departments: string[]
  features: number
}

export interface CountyRow {
  id: string
  name: string
  validFrom: string
  seat: [number, number] | null
}

export interface ProposalScenario {
  id: string
  groups: { id: string; members: { mine: string; name: string }[] }[]
}

/** How a mine stands: outcome, decision and class of scale, as far as it has them. */
export type Standing = Schemas['MineStanding']

type Params = Record<string, string | number | undefined>

function query(params: Params): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    if (value !== undefined && value !== '') written.set(name, String(value))
  return written.toString()
}

async function geo(path: string, params: Params): Promise<GeoCollection> {
  return (await send(`${path}?${query(params)}`)).json()
}

/** Metres of detail do not show on a map of very many rights; a tolerance in degrees is asked for then. */
export const MANY = 5000
const COARSE = 0.0001

export async function rights(moment: Moment): Promise<{ features: GeoCollection; total: number; coarse: boolean }> {
  const page = (await (await send(`/api/mines?${query({ ...moment, limit: 1 })}`)).json()) as { total?: number }
  const total = page.total ?? 0
  const coarse = total > MANY
  return { features: await geo('/api/map', { ...moment, simplify: coarse ? COARSE : 0 }), total, coarse }
}

export async function standings(): Promise<Map<string, Standing>> {
  const all = (await (await send('/api/verdicts/standings')).json()) as Standing[]
  return new Map(all.map((one) => [one.mine ?? '', one]))
}

export async function layers(moment: Moment): Promise<LayerRow[]> {
  const page = (await (await send(`/api/layers?${query({ ...moment })}`)).json()) as { items: LayerRow[] }
  return page.items
}

export const layerFeatures = (layer: string, moment: Moment): Promise<GeoCollection> =>
  geo(`/api/layers/${encodeURIComponent(layer)}/features`, { ...moment })

interface CountyWire {
  id: string
  validFrom: string
  content: { name: string; seat?: { longitude: number; latitude: number } | null }
}

export async function counties(): Promise<CountyRow[]> {
  const page = (await (await send('/api/counties')).json()) as { items: CountyWire[] }
  return page.items.map(({ id, validFrom, content }) => ({
    id,
    validFrom,
    name: content.name,
    seat: content.seat ? [content.seat.longitude, content.seat.latitude] : null,
  }))
}

export interface Proposal {
  id: string
  createdAt: string
  scenarios: ProposalScenario[]
  geometry: GeoCollection
}

/** The newest proposal with its merged areas and the gaps between them; null if there is none yet. */
export async function newestProposal(): Promise<Proposal | null> {
  const page = await answer(api.GET('/api/proposals', { params: { query: { limit: 1 } } as never }))
  const [row] = (page as { items?: { id: string; createdAt: string }[] }).items ?? []
  if (!row) return null
  const [full, geometry] = await Promise.all([
    send(`/api/proposals/${row.id}`).then((response) => response.json()) as Promise<{
      document: { scenarios: ProposalScenario[] }
    }>,
    geo(`/api/proposals/${row.id}/geometry`, {}),
  ])
  return { id: row.id, createdAt: row.createdAt, scenarios: full.document.scenarios, geometry }
}

/** Mines whose name, number or licence number has the words. */
export async function search(words: string): Promise<{ id: string; name: string }[]> {
  const page = (await (await send(`/api/mines?${query({ q: words, limit: 12 })}`)).json()) as {
    items: { id: string; name: string }[]
  }
  return page.items
}

/** A prism as the record keeps it: metres of a zone, with its elevations. */
export interface Prism {
  footprint: { type: 'Polygon'; coordinates: number[][][] }
  elevations: { bottom: number | null; top: number | null } | null
  sign: 'INCLUDE' | 'EXCLUDE'
}

export interface MineFile {
  id: string
  name: string
  crs: number | null
  prisms: Prism[]
  workings: { id: string; crs: number; geometry: GeoCollection['features'][0]['geometry'] }[]
}

interface MineWire {
  mine: { name: string; area?: { crs: number; prisms: Prism[] } | null }
  versions: { kind: string; id: string; content: { crs: number; geometry: MineFile['workings'][0]['geometry'] } }[]
}

export async function mineFile(id: string, moment: Moment): Promise<MineFile> {
  const file = (await (await send(`/api/mines/${encodeURIComponent(id)}?${query({ ...moment })}`)).json()) as MineWire
  const workings = file.versions.filter(({ kind }) => kind === 'WORKINGS')
  return {
    id,
    name: file.mine.name,
    crs: file.mine.area?.crs ?? null,
    prisms: file.mine.area?.prisms ?? [],
    workings: workings.map((version) => ({
      id: version.id,
      crs: version.content.crs,
      geometry: version.content.geometry,
    })),
  }
}

/** What a mine's standing verdict found of its size and of the ground around it. */
export interface Detail {
  contacts: Contact[]
  /** Sources of what it overlaps: layers where mining is forbidden or limited. */
  overlaps: string[]
}

interface VerdictWire {
  verdict: {
    criteria: { inputs: { fact: string; source?: string | null }[] }[]
  }
}
const NEIGHBOUR_FACTS = ['hasContiguousMine', 'hasMergePartner']
const OVERLAP_FACTS = ['overlapsHardLayer', 'overlapsConditionalLayer']
const FOUND = /^SYSTEM: ./

export async function detailOf(id: string): Promise<Detail> {
  const full = (await (await send(`/api/mines/${encodeURIComponent(id)}/verdict?names=false`)).json()) as VerdictWire
  const sources = (facts: string[]): string[] => [
    ...new Set(
      full.verdict.criteria
        .flatMap(({ inputs }) => inputs)
        .flatMap(({ fact, source }) => (facts.includes(fact) && source && FOUND.test(source) ? [source] : [])),
    ),
  ]
  const contacts = new Map(
    sources(NEIGHBOUR_FACTS)
      .flatMap(contactsOf)
      .map((one) => [one.mine, one]),
  )
  return { contacts: [...contacts.values()], overlaps: sources(OVERLAP_FACTS) }
}
