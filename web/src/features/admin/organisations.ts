import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { answer, api, type Schemas } from '@/shared/api'
import { say } from '@/shared/i18n'
import type { Whole } from '@/shared/whole'

export type Organisation = Omit<Whole<Schemas['Organisation']>, 'name' | 'county' | 'enterprise'> & {
  name: { zh: string; en: string }
  county: string | null
  enterprise: string | null
}
export type Kind = Organisation['kind']
export const KINDS: Kind[] = ['CITY', 'DEPARTMENT', 'COUNTY', 'ENTERPRISE', 'TECHNICAL', 'PROVINCE']

/** The tag under which an organisation was read; lists carry the version that entity tags are made of. */
export const tagOf = (thing: { version: number }): string => `"${thing.version}"`

async function fetchAll(): Promise<Organisation[]> {
  const all: Organisation[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 200, ...(cursor ? { cursor } : {}) }
    const page = await answer(api.GET('/api/organisations', { params: { query } }))
    all.push(...((page.items ?? []) as unknown as Organisation[]))
    cursor = page.next ?? undefined
  } while (cursor)
  return all
}

/** The organisations one may see: several pages name accounts' organisations and offer them. */
export const useOrganisations = defineStore('organisations', () => {
  const all = shallowRef<Organisation[] | null>(null)
  async function load(): Promise<Organisation[]> {
    all.value = await fetchAll()
    return all.value
  }
  const byId = computed(() => new Map((all.value ?? []).map((one) => [one.id, one])))
  const name = (id: string | null | undefined): string => (id ? say(byId.value.get(id)?.name) || id : '')
  /** The counties as far as offices of theirs are known, for administrators, who read no registry. */
  const counties = computed(() =>
    (all.value ?? [])
      .filter((one) => one.kind === 'COUNTY' && one.county)
      .map((one) => ({ code: one.county ?? '', name: say(one.name) })),
  )
  const county = (code: string): string => counties.value.find((one) => one.code === code)?.name ?? code
  return { all, load, byId, name, counties, county }
})

export interface Opening {
  id: string
  kind: Kind
  nameZh: string
  nameEn: string
  county: string
  enterprise: string
}

/** What the id of an organisation begins with, as the server composes them; the rest is typed. */
export const PREFIXES: Record<Kind, string> = {
  CITY: 'city:',
  DEPARTMENT: '',
  COUNTY: 'county:',
  ENTERPRISE: 'enterprise:',
  TECHNICAL: 'technical:',
  PROVINCE: 'province',
}

export function open(opening: Opening): Promise<unknown> {
  const body = {
    id: opening.id,
    kind: opening.kind,
    nameZh: opening.nameZh.trim(),
    nameEn: opening.nameEn.trim() || opening.nameZh.trim(),
    ...(opening.kind === 'COUNTY' ? { county: opening.county } : {}),
    ...(opening.kind === 'ENTERPRISE' ? { enterprise: opening.enterprise } : {}),
  }
  return answer(api.POST('/api/organisations', { body }))
}

export function close(organisation: Organisation, closed: boolean): Promise<unknown> {
  const params = { path: { id: organisation.id }, header: { 'If-Match': tagOf(organisation) } }
  return answer(
    closed
      ? api.PUT('/api/organisations/{id}/closure', { params })
      : api.DELETE('/api/organisations/{id}/closure', { params }),
  )
}
