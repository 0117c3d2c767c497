import { answer, api, type Schemas } from '@/shared/api'
import { download } from '@/shared/download'
import { whole, type Whole } from '@/shared/whole'

type Told = Whole<Schemas['Neighbour']>
/** A neighbour of a boundary; service and statement are missing while nothing is on record. */
export type Neighbour = Omit<Told, 'service' | 'statement'> & {
  service: Service | null
  statement: Statement | null
}
export interface Service {
  on: string
  way: string
  evidence: string | null
  by: string
}
export type Opinion = 'AGREES' | 'OBJECTS' | 'NONE'
export interface Statement {
  opinion: Opinion
  text: string
  on: string
  evidence: string | null
}
export interface OfGroup {
  proposal: string
  scenario: string
  group: string
}

export async function neighbours(path: OfGroup): Promise<Neighbour[]> {
  return whole(
    await answer(
      api.GET('/api/proposals/{proposal}/scenarios/{scenario}/groups/{group}/neighbours', {
        params: { path } as never,
      }),
    ),
  ) as unknown as Neighbour[]
}

const tagOf = (one: Neighbour): string => `"${one.version}"`

export async function serve(of: OfGroup, one: Neighbour, body: Service): Promise<void> {
  const params = { path: { ...of, mine: one.mine }, header: { 'If-Match': tagOf(one) } } as never
  await answer(
    api.PUT('/api/proposals/{proposal}/scenarios/{scenario}/groups/{group}/neighbours/{mine}/service', {
      params,
      body: body as never,
    }),
  )
}

export async function hear(of: OfGroup, one: Neighbour, body: Statement): Promise<void> {
  const params = { path: { ...of, mine: one.mine }, header: { 'If-Match': tagOf(one) } } as never
  await answer(
    api.PUT('/api/proposals/{proposal}/scenarios/{scenario}/groups/{group}/neighbours/{mine}/opinion', {
      params,
      body: body as never,
    }),
  )
}

export const proof = ({ proposal, scenario, group }: OfGroup): Promise<void> =>
  download(
    `/api/proposals/${encodeURIComponent(proposal)}/scenarios/${encodeURIComponent(scenario)}/groups/${encodeURIComponent(group)}/neighbours/proof`,
    `proof-${group}.json`,
  )

/** Who has not been told, or told and not heard. */
export const unheard = (all: Neighbour[]): Neighbour[] => all.filter((one) => !one.service || !one.statement)
