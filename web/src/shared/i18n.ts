import { computed } from 'vue'
import { createI18n } from 'vue-i18n'

export type Language = 'zh-CN' | 'en'
/** A text the server gives in both languages. */
export interface Bilingual {
  zh: string
  en: string
}

const KEPT = 'kuangheng.language'

/** Every `locales/{zh-CN,en}.json` of the tree, merged; each file owns its top-level keys. */
const files = import.meta.glob<Record<string, unknown>>('../**/locales/*.json', { eager: true, import: 'default' })

function messages(wanted: Language): Record<string, unknown> {
  const merged: Record<string, unknown> = {}
  for (const [path, content] of Object.entries(files))
    if (path.endsWith(`/${wanted}.json`)) Object.assign(merged, content)
  return merged
}

function first(): Language {
  const kept = localStorage.getItem(KEPT)
  return kept === 'en' || kept === 'zh-CN' ? kept : 'zh-CN'
}

export const i18n = createI18n({
  legacy: false,
  locale: first() as string,
  fallbackLocale: false,
  missingWarn: true,
  messages: { 'zh-CN': messages('zh-CN'), en: messages('en') } as never,
})

/** The language in use; requests ask the server for the same. */
export const language = computed<Language>(() => i18n.global.locale.value as Language)

export function speak(wanted: Language): void {
  i18n.global.locale.value = wanted
  localStorage.setItem(KEPT, wanted)
  document.documentElement.lang = wanted
}

/** The server's text in the language in use. */
export function say(text: Bilingual | null | undefined): string {
  if (!text) return ''
  return language.value === 'en' ? text.en : text.zh
}

/** A message outside a component, where `useI18n` is not to be had. */
export function translate(key: string, values: Record<string, unknown> = {}): string {
  return (i18n.global as unknown as { t: (key: string, values: Record<string, unknown>) => string }).t(key, values)
}

/** Whether a message stands under the key, for codes that may have no words yet. */
export function isWritten(key: string): boolean {
  return (i18n.global as unknown as { te: (key: string, locale: string) => boolean }).te(key, language.value)
}
