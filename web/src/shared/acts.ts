import { i18n, isWritten, language, translate } from './i18n'

/** An act of the record in words; an act without words yet stands as its code. */
export function actName(act: string): string {
  return isWritten(`acts.${act}`) ? translate(`acts.${act}`) : act
}

/** Every act that has words, by its code; `within` a part of the tree of acts. */
export function actCodes(within = 'acts'): string[] {
  const tree = i18n.global.getLocaleMessage(language.value) as unknown as Record<string, unknown>
  const found: string[] = []
  const walk = (node: unknown, path: string): void => {
    if (typeof node === 'object' && node !== null && !('ast' in node) && !('loc' in node))
      for (const [key, child] of Object.entries(node)) walk(child, path ? `${path}.${key}` : key)
    else found.push(path)
  }
  walk(tree[within], '')
  return found
}
