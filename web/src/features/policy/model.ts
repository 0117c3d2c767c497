import { answer, api, type Schemas } from '@/shared/api'
import { say, type Bilingual } from '@/shared/i18n'

export type Pack = Schemas['PackAnswer']

/** The server's text in both languages; its description types it loosely. */
export const text = (value: unknown): string => say(value as Bilingual | null | undefined)

/** The names of departments by their codes, in order; a code that the pack doesn't name stands as it is. */
export function departments(pack: Pack, codes: readonly string[] | undefined): string {
  return (codes ?? []).map((code) => text(pack.departments?.find((one) => one.code === code)?.name) || code).join('、')
}

/** A pack as the list has it. */
export interface PackRow {
  id: string
  version: string
  title: Bilingual
  active: boolean
}

export async function packRows(): Promise<PackRow[]> {
  return (await answer(api.GET('/api/packs'))) as unknown as PackRow[]
}
