import { answer, api, send } from '@/shared/api'
import type { Bilingual } from '@/shared/i18n'

/** What a check of the whole record found. */
export interface Outcome {
  run: string
  runBy: string
  size: number
  holds: boolean
  findings: (Bilingual & { code: string; severity: string; file: string })[]
}
export async function latest(): Promise<Outcome[]> {
  const page = (await answer(api.GET('/api/audit/verification'))) as unknown as { items?: Outcome[] }
  return page.items ?? []
}
export async function verifyNow(): Promise<Outcome> {
  return (await answer(api.POST('/api/audit/verification'))) as unknown as Outcome
}

/** The head of the log as anyone may read it. */
export interface Head {
  origin: string
  size: number
  root: string
  key: string
}
export async function readHead(): Promise<Head> {
  const [checkpoint, key] = await Promise.all(
    ['/log/checkpoint', '/log/key'].map(async (path) => (await send(path)).text()),
  )
  const [origin, size, root] = (checkpoint ?? '').split('\n')
  return { origin: origin ?? '', size: Number(size ?? 0), root: root ?? '', key: (key ?? '').trim() }
}
