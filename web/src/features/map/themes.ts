import type { GeoFeature } from '@/map/geojson'
import type { MapStyle } from '@/map/layer'
import { isWritten, translate } from '@/shared/i18n'
import { word } from '@/shared/words'

/** What the rights can be coloured by. */
export const THEMES = ['disposition', 'state', 'mineral', 'scale'] as const
export type Theme = (typeof THEMES)[number]

/** A right as the map knows it; what is not known yet is empty. */
export interface Right {
  id: string
  name: string
  county: string
  holder: string
  mineral: string
  state: string
  /** The standing verdict's outcome, or the decision where one was taken. */
  disposition: string
  decided: boolean
  scale: string
}

const COLOURS: Record<Theme, Record<string, string>> = {
  disposition: {
    CLOSURE: '--kh-closure',
    GUIDED_EXIT: '--kh-exit',
    SOLE_RETENTION: '--kh-retain',
    CONSOLIDATION: '--kh-merge',
    OTHER: '--kh-other',
    UNDECIDED: '--kh-undecided',
    NOT_ELIGIBLE: '--kh-outside',
  },
  state: { PRODUCING: '--kh-retain', STOPPED: '--kh-closure', BUILDING: '--kh-exit', PREPARING: '--kh-merge' },
  mineral: { iron: '--kh-closure', copper: '--kh-exit', bauxite: '--kh-other', phosphate: '--kh-retain' },
  scale: { LARGE: '--kh-retain', MEDIUM: '--kh-merge', SMALL: '--kh-exit' },
}
const SPARE = ['--kh-merge', '--kh-other', '--kh-retain', '--kh-exit', '--kh-closure']
const UNKNOWN = '--kh-undecided'

const looks = new Map<string, MapStyle>()

/** One look for each colour, always the same object; an undecided right is drawn with a broken line. */
function look(colour: string, faint: boolean): MapStyle {
  const key = colour + faint
  const made = looks.get(key) ?? {
    fill: colour,
    fillOpacity: faint ? 0.16 : 0.4,
    stroke: colour,
    width: 1.4,
    ...(colour === UNKNOWN && { dash: [4, 3] }),
  }
  looks.set(key, made)
  return made
}

/** A code the theme has no colour of its own for gets one of the spare ones, always the same. */
function colourOf(theme: Theme, code: string): string {
  if (!code) return UNKNOWN
  const sum = [...code].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return COLOURS[theme][code] ?? SPARE[sum % SPARE.length] ?? UNKNOWN
}

export function lookOf(theme: Theme, code: string, faint = false): MapStyle {
  return look(colourOf(theme, code), faint)
}

export function codeOf(theme: Theme, right: Right): string {
  return right[theme]
}

export function nameOf(theme: Theme, code: string): string {
  if (!code) return translate(theme === 'disposition' ? 'map.notAssessed' : 'map.unknown')
  if (theme !== 'disposition') return word(theme, code)
  const key = `map.disposition.${code}`
  return isWritten(key) ? translate(key) : code
}

export interface Class {
  code: string
  text: string
  look: MapStyle
  count: number
}

/** The classes that occur, the theme's own order first, with how many rights are in each. */
export function classesOf(theme: Theme, rights: Right[]): Class[] {
  const counts = new Map<string, number>()
  for (const right of rights) counts.set(codeOf(theme, right), (counts.get(codeOf(theme, right)) ?? 0) + 1)
  const order = Object.keys(COLOURS[theme])
  const place = (code: string): number => (code === '' ? 99 : order.includes(code) ? order.indexOf(code) : 50)
  return [...counts]
    .map(([code, count]) => ({ code, count, text: nameOf(theme, code), look: lookOf(theme, code) }))
    .sort((one, other) => place(one.code) - place(other.code) || one.code.localeCompare(other.code))
}

interface Stated {
  outcome?: string | null
  decided?: string | null
  scale?: string | null
}

/** What the register says of a right, joined with what the assessment says of its mine. */
export function rightOf(feature: GeoFeature, verdict: Stated | undefined): Right {
  const text = (name: string): string => String(feature.properties[name] ?? '')
  return {
    id: String(feature.id ?? text('id')),
    name: text('name'),
    county: text('county'),
    holder: text('holder'),
    mineral: text('mineral'),
    state: text('state'),
    disposition: verdict?.decided ?? verdict?.outcome ?? text('outcome'),
    decided: Boolean(verdict?.decided),
    scale: verdict?.scale ?? text('scale'),
  }
}

export interface Filter {
  county: string
  mineral: string
  state: string
  /** Codes of the theme that are switched off in the legend. */
  off: string[]
}

export function passes(right: Right, filter: Filter): boolean {
  return (
    (!filter.county || right.county === filter.county) &&
    (!filter.mineral || right.mineral === filter.mineral) &&
    (!filter.state || right.state === filter.state)
  )
}
