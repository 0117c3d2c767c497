import { computed, onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { reachable } from '@/shared/connection'
import { Problem, type Finding } from '@/shared/problem'
import {
  checkForm,
  clashes,
  readForm,
  saveForm,
  start,
  submitForm,
  typedSince,
  type MineForm,
  type Texts,
} from './form'

const CHECK_AFTER = 400
const SAVE_AFTER = 1500

/** A mine's form that checks as one types, saves itself as a draft, and asks where someone else saved first. */
export function useMineForm(mine: string) {
  const form = shallowRef<MineForm | null>(null)
  const texts = reactive<Texts>({})
  const findings = shallowRef<Record<string, Finding[]>>({})
  const problem = shallowRef<Problem | null>(null)
  const conflict = shallowRef<ReturnType<typeof clashes>>([])
  const saving = ref(false)
  const savedAt = ref<string | null>(null)
  let saved: Texts = {}
  let tag = ''
  let checkTimer: ReturnType<typeof setTimeout> | undefined
  let saveTimer: ReturnType<typeof setTimeout> | undefined

  function keep(got: { body: MineForm; tag: string }, sent: Texts): void {
    const untouched = Object.keys(typedSince(saved, texts)).filter((key) => !(key in sent))
    form.value = got.body
    tag = got.tag
    saved = Object.fromEntries(got.body.entries.map((entry) => [entry.key, start(entry)]))
    for (const entry of got.body.entries)
      if (!untouched.includes(entry.key) && !(entry.key in sent && texts[entry.key] !== sent[entry.key]))
        texts[entry.key] = start(entry)
  }

  async function attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act()
      problem.value = null
      return true
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
      return false
    }
  }

  async function load(): Promise<void> {
    await attempt(async () => keep(await readForm(mine), {}))
  }

  /** Reads what someone else has saved; where both typed, asks, and keeps what was typed here. */
  async function meet(): Promise<void> {
    const theirs = await readForm(mine)
    const both = clashes(theirs.body.entries, saved, texts)
    keep(theirs, {})
    conflict.value = both
    if (!both.length) await save()
  }

  async function save(): Promise<void> {
    clearTimeout(saveTimer)
    const sent = typedSince(saved, texts)
    if (saving.value || !Object.keys(sent).length) return
    saving.value = true
    await attempt(async () => {
      try {
        keep(await saveForm(mine, tag, sent), sent)
        savedAt.value = new Date().toISOString()
      } catch (fault) {
        if (!(fault instanceof Problem && fault.status === 412)) throw fault
        saving.value = false
        await meet()
      }
    })
    saving.value = false
  }

  async function check(): Promise<void> {
    await attempt(async () => {
      findings.value = await checkForm(mine, typedSince(saved, texts))
    })
  }

  function type(key: string, text: string): void {
    texts[key] = text
    clearTimeout(checkTimer)
    clearTimeout(saveTimer)
    checkTimer = setTimeout(() => void check(), CHECK_AFTER)
    if (!conflict.value.length) saveTimer = setTimeout(() => void save(), SAVE_AFTER)
  }

  async function choose(takeTheirs: boolean): Promise<void> {
    if (takeTheirs) for (const one of conflict.value) texts[one.entry.key] = one.theirs
    conflict.value = []
    await save()
  }

  /** Puts the draft on record; throws what the server refuses, so that a dialog can show it. */
  async function submit(ground: string | null): Promise<void> {
    await save()
    await submitForm(mine, tag, ground)
    keep(await readForm(mine), texts)
    findings.value = {}
  }

  watch(reachable, (back) => back && void save())
  onScopeDispose(() => {
    clearTimeout(checkTimer)
    clearTimeout(saveTimer)
    void save()
  })
  const drafted = computed(() => form.value?.entries.some((entry) => typeof entry.drafted === 'string') ?? false)
  return { form, texts, findings, problem, conflict, saving, savedAt, drafted, load, type, save, check, choose, submit }
}

export type MineFormState = ReturnType<typeof useMineForm>
