import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { use, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { ClauseFigure } from '@/api/types'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

const AXIS = { axisLine: { lineStyle: { color: '#c9d0d8' } }, axisLabel: { color: '#52606d', fontSize: 11 }, splitLine: { lineStyle: { color: '#e6eaee' } } }

/** Day by day: what was kept, what was not, and the share of the first among both. */
export function daysChart({ days }: ClauseFigure, names: { kept: string; broken: string; untold: string; share: string }): EChartsCoreOption {
  const bar = (part: 'kept' | 'broken' | 'untold', color: string) => ({
    type: 'bar', stack: 'all', name: names[part], data: days.map(({ tally }) => tally[part]), itemStyle: { color }, barMaxWidth: 24,
  })
  const shares = days.map(({ tally }) => (tally.share === null ? null : Math.round(tally.share * 1000) / 10))
  return {
    grid: { left: 40, right: 44, top: 36, bottom: 24 },
    animation: false,
    legend: { top: 0, right: 0, itemHeight: 8, textStyle: { color: '#52606d', fontSize: 12 } },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: days.map(({ day }) => day.slice(5)), ...AXIS },
    yAxis: [{ type: 'value', minInterval: 1, ...AXIS }, { type: 'value', min: 0, max: 100, ...AXIS, axisLabel: { ...AXIS.axisLabel, formatter: '{value}%' }, splitLine: { show: false } }],
    series: [
      bar('kept', '#8fc3a6'), bar('broken', '#d98880'), bar('untold', '#dce1e7'),
      { type: 'line', name: names.share, yAxisIndex: 1, data: shares, connectNulls: true, symbolSize: 5, lineStyle: { color: '#0f5c6e', width: 2 }, itemStyle: { color: '#0f5c6e' } },
    ],
  }
}
