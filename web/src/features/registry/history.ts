import { differences, type Difference } from './differ'

/** A version of one subject of a mine. */
export interface Version {
  number: number
  kind: string
  id: string
  validFrom: string
  validTo?: string | null
  recordedAt: string
  supersededAt?: string | null
  content: unknown
  act: string
}

export interface VersionRow {
  key: number
  version: Version
  /** Nothing was on record of the subject before. */
  first: boolean
  changed: Difference[]
}

/** Versions the latest first, each with what it changed against the one recorded before it of the same subject. */
export function versionRows(versions: Version[]): VersionRow[] {
  const last = new Map<string, Version>()
  const rows = [...versions]
    .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.number - b.number)
    .map((version): VersionRow => {
      const key = `${version.kind} ${version.id}`
      const before = last.get(key)
      last.set(key, version)
      return { key: version.number, version, first: !before, changed: differences(before?.content, version.content) }
    })
  return rows.reverse()
}
