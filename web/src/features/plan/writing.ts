import { reactive, ref } from 'vue'
import { Problem } from '@/shared/problem'
import { readEntries, writeEntry, type Entry } from './plans'

/** How an entry one is writing stands: on its way, kept, refused, or written by someone else meanwhile. */
export interface Written {
  state: 'saving' | 'saved' | 'refused' | 'clash'
  problem?: Problem
  /** What the other person wrote. */
  theirs?: Entry | undefined
  mine?: string
}

const keyOf = (subject: string, field: string): string => `${subject} ${field}`

/**
 * Writes entries of a plan one by one as people leave a field. Each carries the number of the entry it was written over, so that
 * nobody's words are lost: what someone else wrote meanwhile is shown beside one's own, and one chooses.
 */
export function useWriting(plan: () => string, wrote: () => void) {
  const standing = reactive(new Map<string, Entry>())
  const states = reactive(new Map<string, Written>())
  const known = ref(false)

  async function load(): Promise<void> {
    const entries = await readEntries(plan())
    standing.clear()
    for (const entry of entries) standing.set(keyOf(entry.key.subject ?? '', entry.key.field ?? ''), entry)
    known.value = true
  }

  const entry = (subject: string, field: string): Entry | undefined => standing.get(keyOf(subject, field))
  const value = (subject: string, field: string): string => entry(subject, field)?.value ?? ''
  const state = (subject: string, field: string): Written | undefined => states.get(keyOf(subject, field))

  async function write(subject: string, field: string, text: string): Promise<boolean> {
    const key = keyOf(subject, field)
    if (text === value(subject, field)) {
      states.delete(key)
      return true
    }
    states.set(key, { state: 'saving' })
    try {
      standing.set(key, await writeEntry(plan(), { subject, field }, text, entry(subject, field)?.number ?? 0))
      states.set(key, { state: 'saved' })
      wrote()
      return true
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      if (fault.status !== 412) states.set(key, { state: 'refused', problem: fault, mine: text })
      else {
        await load()
        states.set(key, { state: 'clash', theirs: entry(subject, field), mine: text })
      }
      return false
    }
  }

  /** Ends a clash: with one's own words, or with what the other wrote. */
  async function choose(subject: string, field: string, own: boolean): Promise<void> {
    const clash = state(subject, field)
    states.delete(keyOf(subject, field))
    if (own && clash?.mine !== undefined) await write(subject, field, clash.mine)
  }

  return { load, known, entry, value, state, write, choose }
}

/** What `useWriting` gives. */
export type Writing = ReturnType<typeof useWriting>
