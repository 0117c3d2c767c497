import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function keys(tree: unknown, prefix = ''): string[] {
  if (typeof tree !== 'object' || tree === null) return [prefix]
  return Object.entries(tree).flatMap(([name, below]) => keys(below, prefix ? `${prefix}.${name}` : name))
}

const locales = files('src').filter((file) => file.endsWith('locales/zh-CN.json'))
const known = locales.flatMap((file) => keys(JSON.parse(readFileSync(file, 'utf8'))))

describe('the gates of the tree', () => {
  it.each(files('test/fixtures'))('fire on the planted fault %s', async (file) => {
    const [result] = await new ESLint().lintFiles(file)
    expect(result?.errorCount).toBeGreaterThan(0)
  })

  it('find every language with the same keys and no empty text', () => {
    expect(locales.length).toBeGreaterThan(0)
    for (const file of locales) {
      const zh = JSON.parse(readFileSync(file, 'utf8')) as unknown
      const en = JSON.parse(readFileSync(file.replace('zh-CN', 'en'), 'utf8')) as unknown
      expect(keys(en).sort(), file).toEqual(keys(zh).sort())
      expect(JSON.stringify([zh, en]), file).not.toContain('""')
    }
  })

  it('find no message key that is used and not written', () => {
    const used = files('src')
      .filter((file) => /\.(vue|ts)$/.test(file) && !file.includes('generated') && !file.endsWith('.test.ts'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\b(?:t|translate)\(\s*'([^']+)'/g)].map(
          (hit) => `${hit[1]} in ${file}`,
        ),
      )
    expect(used.filter((key) => !known.includes(key.split(' in ')[0] ?? ''))).toEqual([])
  })

  it('find no .vue file over 250 lines', () => {
    const lengths = files('src')
      .filter((file) => file.endsWith('.vue'))
      .map((file) => readFileSync(file, 'utf8').split('\n').length)
      .sort((a, b) => a - b)
    expect(lengths.at(-1)).toBeLessThanOrEqual(250)
  })
})
