import { answer, api, send, type Schemas } from '@/shared/api'
import { whole, type Whole } from '@/shared/whole'

type Told = Whole<Schemas['Notice']>
/** A notice of a boundary proposed beside one's mine; service and statement are missing while nothing is on record. */
export type Hearing = Omit<Told, 'service' | 'statement'> & {
  service: { on: string; way: string; by: string } | null
  statement: { opinion: 'AGREES' | 'OBJECTS' | 'NONE'; text: string; on: string } | null
}

export async function readHearings(cursor?: string): Promise<{ items: Hearing[]; next: string | null }> {
  const query = { limit: 50, ...(cursor ? { cursor } : {}) }
  return whole(await answer(api.GET('/api/hearings', { params: { query } }))) as never
}

/** Hands in the signed opinion with the mine's papers, where the office that records it finds it. */
export async function handInOpinion(mine: string, title: string, file: File): Promise<void> {
  const form = new FormData()
  form.append('file', file)
  await send(`/api/evidence?${new URLSearchParams({ mine, title })}`, { method: 'POST', body: form })
}

/** Mines that would merge, as far as the notice names them. */
export function membersOf(area: Record<string, unknown>): string[] {
  const members = area['members']
  if (!Array.isArray(members)) return []
  return members
    .map((one) => (typeof one === 'string' ? one : String((one as { mine?: unknown }).mine ?? '')))
    .filter(Boolean)
}
