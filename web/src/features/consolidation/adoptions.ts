import { answer, api, type Schemas } from '@/shared/api'
import { whole, type Whole } from '@/shared/whole'

export type Adoption = Whole<Schemas['Adoption']>
export interface AdoptionFilter {
  county?: string | undefined
  proposal?: string | undefined
  withdrawn?: boolean | undefined
}

export async function adoptions(filter: AdoptionFilter): Promise<Adoption[]> {
  return whole(await answer(api.GET('/api/adoptions', { params: { query: filter as never } }))) as Adoption[]
}

/** Adopts groups of a scenario, all or none; without groups the whole scenario. */
export async function adopt(
  tag: string,
  choice: { proposal: string; scenario: string; groups: string[]; ground: string },
): Promise<Adoption[]> {
  const params = { header: { 'If-Match': tag } }
  return whole(await answer(api.POST('/api/adoptions', { params, body: choice as never }))) as Adoption[]
}

export async function withdraw(adoption: Adoption, ground: string): Promise<void> {
  const params = { path: { id: adoption.id }, header: { 'If-Match': `"${adoption.version}"` } }
  await answer(api.POST('/api/adoptions/{id}/withdrawal', { params, body: { ground } }))
}

/** The mines that stand adopted, whatever proposal they were adopted from. */
export const minesIn = (standing: Adoption[]): Set<string> => new Set(standing.flatMap((one) => one.members))
