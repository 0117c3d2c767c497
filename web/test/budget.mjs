// What the first screen costs: the scripts and styles that index.html and the modules it names load before anything is shown.
// Fails over the budget of initial JavaScript, 400 kB gzip. Run after the build.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET = 400_000
const root = new URL('../target/web/', import.meta.url)
const size = (path) => gzipSync(readFileSync(new URL(path, root)), { level: 9 }).length
const page = readFileSync(new URL('index.html', root), 'utf8')
const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((hit) => hit[1])
const seen = new Set()
function follow(path) {
  if (seen.has(path)) return
  seen.add(path)
  if (!path.endsWith('.js')) return
  const text = readFileSync(new URL(path, root), 'utf8')
  for (const hit of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)) follow(`assets/${hit[1].slice(2)}`)
}
files.forEach(follow)
const scripts = [...seen].filter((path) => path.endsWith('.js')).reduce((sum, path) => sum + size(path), 0)
console.log(
  `initial JavaScript: ${(scripts / 1000).toFixed(0)} kB gzip in ${[...seen].filter((p) => p.endsWith('.js')).length} files (budget ${BUDGET / 1000} kB)`,
)
if (scripts === 0 || scripts > BUDGET) process.exit(1)
