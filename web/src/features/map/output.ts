import type { MapStyle } from '@/map/layer'
import { pdfOf } from '@/map/pdf'
import { picture } from '@/map/picture'
import type { Scene } from '@/map/scene'
import { day, instant, today } from '@/shared/format'
import { say, translate } from '@/shared/i18n'
import type { Chart } from './chart'
import { GAP, GROUP, layerLook, type useDrawn } from './drawn'
import { drawSheet } from './sheet'
import { classesOf } from './themes'

export type Output = 'png' | 'a4' | 'a3'
const PAPER = { a4: [297, 210], a3: [420, 297] } as const
const SHARPNESS = 2.5
const MILLIMETRE = 96 / 25.4
const MARGIN = 10
const HEAD = 18
const FOOT = 10
const SIDE = 58

export interface SheetEntry {
  text: string
  look: MapStyle
}

function legend(chart: Chart, proposed: boolean): SheetEntry[] {
  const off = new Set(chart.off.value)
  const rights = proposed
    ? [
        { text: translate('map.groups'), look: GROUP },
        { text: translate('map.gaps'), look: GAP },
      ]
    : classesOf(chart.theme.value, chart.narrowed.value)
        .filter((one) => !off.has(one.code || '-'))
        .map((one) => ({ text: `${one.text}（${one.count}）`, look: one.look }))
  const layers = (chart.layerList.data.value ?? []).flatMap((row, index) =>
    chart.shownLayers.value.includes(row.id) ? [{ text: say(row.name), look: layerLook(row, index) }] : [],
  )
  return [...rights, ...layers]
}

/** Gives the view as a picture, or as a sheet with title, legend, scale and north. */
export async function saveMap(
  output: Output,
  chart: Chart,
  drawn: ReturnType<typeof useDrawn>,
  scene: Scene,
): Promise<void> {
  const [seenWidth = 800, seenHeight = 600] = scene.map.getSize() ?? []
  const proposed = chart.mode.value !== 'single'
  const layers = proposed ? drawn.next.value : drawn.now.value
  const title = translate(proposed ? 'map.output.proposedTitle' : 'map.output.sheetTitle', {
    theme: translate(`map.theme.${chart.theme.value}`),
  })
  const name = `${title}-${chart.validOn.value || today()}`
  if (output === 'png') {
    const drawnMap = await picture(scene.view, seenWidth, layers, [seenWidth, seenHeight], SHARPNESS)
    const blob = await new Promise<Blob | null>((done) => drawnMap.canvas.toBlob(done, 'image/png'))
    return download(blob, `${name}.png`)
  }
  const [width, height] = PAPER[output]
  const room: [number, number] = [
    Math.round((width - 2 * MARGIN - SIDE) * MILLIMETRE),
    Math.round((height - 2 * MARGIN - HEAD - FOOT) * MILLIMETRE),
  ]
  const drawnMap = await picture(scene.view, seenWidth, layers, room, SHARPNESS)
  const canvas = drawSheet({
    title,
    map: drawnMap,
    paper: [width, height],
    edges: { margin: MARGIN, head: HEAD, foot: FOOT, side: SIDE },
    dots: MILLIMETRE * SHARPNESS,
    legend: legend(chart, proposed),
    notes: [
      translate('map.output.datum', { code: scene.view.getProjection().getCode() }),
      translate('map.output.asOf', { day: day(chart.validOn.value || today()) }),
      translate('map.output.made', { at: instant(new Date().toISOString()) }),
      translate('map.output.sketch'),
    ],
  })
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.92))
  if (!jpeg) throw new Error('no picture')
  const bytes = new Uint8Array(await jpeg.arrayBuffer())
  download(pdfOf(bytes, [canvas.width, canvas.height], [width, height], title), `${name}.pdf`)
}

function download(blob: Blob | null, name: string): void {
  if (!blob) throw new Error('no picture')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
