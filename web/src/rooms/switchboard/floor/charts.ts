import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { FloorTrend } from '@/api/types'
import { timeOfDay } from '@/kit/format'

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer])

const minute = (iso: string): string => timeOfDay(new Date(iso)).slice(0, 5)
const GRID = { left: 36, right: 12, top: 12, bottom: 22 }
const AXIS = { axisLine: { lineStyle: { color: '#c9d0d8' } }, axisLabel: { color: '#52606d', fontSize: 11 }, splitLine: { lineStyle: { color: '#e6eaee' } } }

/** How many were waiting, minute by minute. */
export function waitingChart({ waiting }: FloorTrend): EChartsCoreOption {
  return {
    grid: GRID,
    animation: false,
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: waiting.map(({ at }) => minute(at)), ...AXIS },
    yAxis: { type: 'value', minInterval: 1, ...AXIS },
    series: [{ type: 'line', step: 'end', showSymbol: false, data: waiting.map((one) => one.waiting), lineStyle: { color: '#0f5c6e', width: 1.5 }, areaStyle: { color: '#e4f0f2' } }],
  }
}

/** Today's service level by half-hour, over how many calls came. */
export function levelChart({ half_hours: steps }: FloorTrend, names: { level: string; offered: string }): EChartsCoreOption {
  const shares = steps.map(({ figures }) => (figures.service_level === null || figures.service_level === undefined ? null : Math.round(figures.service_level * 100)))
  return {
    grid: GRID,
    animation: false,
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: steps.map(({ since }) => minute(since)), ...AXIS },
    yAxis: [{ type: 'value', min: 0, max: 100, ...AXIS }, { type: 'value', show: false }],
    series: [
      { type: 'bar', name: names.offered, yAxisIndex: 1, data: steps.map(({ figures }) => figures.offered), itemStyle: { color: '#dce1e7' }, barMaxWidth: 16 },
      { type: 'line', name: names.level, data: shares, connectNulls: true, symbolSize: 5, lineStyle: { color: '#14713f', width: 2 }, itemStyle: { color: '#14713f' } },
    ],
  }
}

export function draw(element: HTMLElement): ECharts {
  return init(element)
}
