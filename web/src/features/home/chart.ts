import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export interface Bars {
  rows: { id: string; name: string }[]
  series: { id: string; name: string; colour: string; values: number[] }[]
  ink: string
  line: string
}

/** Stacked bars, one a county: no style is injected, so the tooltip is drawn on the canvas. */
export function stacked({ rows, series, ink, line }: Bars): Record<string, unknown> {
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: ink },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
    legend: { top: 0, left: 0, textStyle: { color: ink }, itemWidth: 14, itemHeight: 10 },
    grid: { left: 64, right: 16, top: 34, bottom: 24 },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: ink },
      splitLine: { lineStyle: { color: line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((row) => row.name),
      axisLabel: { color: ink },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    series: series.map((part) => ({
      id: part.id,
      name: part.name,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 16,
      cursor: 'pointer',
      itemStyle: { color: part.colour, borderColor: 'transparent' },
      data: part.values,
    })),
  }
}
