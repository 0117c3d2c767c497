import { answer, api, type Schemas } from '@/shared/api'
import type { Page } from '@/shared/pages'
import type { Whole } from '@/shared/whole'

/** An act on the registry: what came with one transaction and can be reversed together. */
export type Act = Omit<Whole<Schemas['Act']>, 'ground' | 'reversedBy'> & {
  ground: string | null
  reversedBy: string | null
}

export async function listActs(cursor?: string): Promise<Page<Act>> {
  const query = { limit: 50, ...(cursor ? { cursor } : {}) }
  return (await answer(api.GET('/api/acts', { params: { query } }))) as unknown as Page<Act>
}

export function reverse(id: string, ground: string): Promise<unknown> {
  return answer(api.POST('/api/acts/{id}/reversal', { params: { path: { id } }, body: { ground } }))
}
