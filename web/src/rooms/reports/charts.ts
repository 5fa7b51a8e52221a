import { BarChart, LineChart, RadarChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, RadarComponent, TooltipComponent } from 'echarts/components'
import { use, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { Assessment, Profile, ReviewDetail } from '@/api/types'

use([BarChart, LineChart, RadarChart, ScatterChart, GridComponent, LegendComponent, RadarComponent, TooltipComponent, CanvasRenderer])

const INK = '#52606d'
const AXIS = { axisLine: { lineStyle: { color: '#c9d0d8' } }, axisLabel: { color: INK, fontSize: 11 }, splitLine: { lineStyle: { color: '#e6eaee' } } }
const LEGEND = { top: 0, right: 0, itemHeight: 8, textStyle: { color: INK, fontSize: 12 } }
const TEAL = '#0f5c6e'
const AMBER = '#c07a1a'
const LINES = [TEAL, '#8a5fb0', AMBER, '#3f8f5f']
const FULL = 100
const PER_SCORE = 20

/** Calls day by day with the service level over them. */
export function daysChart({ charts: { days } }: ReviewDetail, names: { answered: string; abandoned: string; serviceLevel: string }): EChartsCoreOption {
  const bar = (part: 'answered' | 'abandoned', color: string) => ({ type: 'bar', stack: 'all', name: names[part], data: days.map((day) => day[part]), itemStyle: { color }, barMaxWidth: 24 })
  const shares = days.map(({ service_level: share }) => (share === null ? null : Math.round(share * 1000) / 10))
  return {
    grid: { left: 40, right: 44, top: 36, bottom: 24 },
    animation: false,
    legend: LEGEND,
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: days.map(({ day }) => day.slice(5)), ...AXIS },
    yAxis: [{ type: 'value', minInterval: 1, ...AXIS }, { type: 'value', min: 0, max: FULL, ...AXIS, axisLabel: { ...AXIS.axisLabel, formatter: '{value}%' }, splitLine: { show: false } }],
    series: [bar('answered', '#8fc3a6'), bar('abandoned', '#d98880'), { type: 'line', name: names.serviceLevel, yAxisIndex: 1, data: shares, connectNulls: true, symbolSize: 5, lineStyle: { color: TEAL, width: 2 }, itemStyle: { color: TEAL } }],
  }
}

/** What customers came for, the most frequent on top. */
export function reasonsChart(reasons: { name: string; count: number }[], calls: string): EChartsCoreOption {
  const rows = [...reasons].reverse()
  return {
    grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true },
    animation: false,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    xAxis: { type: 'value', minInterval: 1, ...AXIS },
    yAxis: { type: 'category', data: rows.map(({ name }) => name), ...AXIS, axisLabel: { ...AXIS.axisLabel, fontSize: 12, width: 200, overflow: 'truncate' } },
    series: [{ type: 'bar', name: calls, data: rows.map(({ count }) => count), itemStyle: { color: TEAL }, barMaxWidth: 18, label: { show: true, position: 'right', color: INK } }],
  }
}

const scoreOf = (assessment: Assessment | undefined, clause: string): number | null => {
  const score = assessment?.scores[clause]?.score
  return score === undefined ? null : score * PER_SCORE
}

/** What the figures say and what the superior says, quality by quality. */
export function radarChart({ qualities, assessments }: Profile, names: { evidence: string; superior: string; none: string }, title: (clause: string) => string): EChartsCoreOption {
  const assessed = assessments[0]
  // Where no figure tells anything there is no point of the shape, and it is said so.
  const axis = ({ clause, level }: Profile['qualities'][number]): { name: string; max: number } => ({ name: level === null ? `${title(clause)}\n${names.none}` : title(clause), max: FULL })
  const shape = (name: string, value: (number | null)[], color: string) => ({ name, value: value.map((each) => each ?? '-'), lineStyle: { color, width: 2 }, itemStyle: { color }, areaStyle: { color, opacity: 0.12 } })
  const shapes = [shape(names.evidence, qualities.map(({ level }) => level), TEAL)]
  if (assessed) shapes.push(shape(names.superior, qualities.map(({ clause }) => scoreOf(assessed, clause)), AMBER))
  return {
    animation: false,
    legend: { ...LEGEND, right: 'auto', left: 0, data: shapes.map(({ name }) => name) },
    tooltip: {},
    radar: { indicator: qualities.map(axis), radius: '66%', center: ['50%', '56%'], axisName: { color: '#17212b', fontSize: 13 }, splitArea: { show: false }, splitLine: { lineStyle: { color: '#dce1e7' } }, axisLine: { lineStyle: { color: '#dce1e7' } } },
    series: [{ type: 'radar', data: shapes }],
  }
}

/** Month by month what the figures said; as dots what the superior said of each quarter. */
export function historyChart({ qualities, months, assessments }: Profile, title: (clause: string) => string): EChartsCoreOption {
  const points = [...new Set([...months.map(({ month }) => month.slice(0, 7)), ...assessments.map(({ quarter }) => quarter.slice(0, 7))])].sort()
  const latest = (point: string): Assessment | undefined => assessments.find(({ quarter }) => quarter.startsWith(point))
  const series = qualities.flatMap(({ clause }, index) => {
    const color = LINES[index % LINES.length]
    const name = title(clause)
    const levels = points.map((point) => months.find(({ month }) => month.startsWith(point))?.levels[clause] ?? null)
    return [
      { type: 'line', name, data: levels, connectNulls: true, symbolSize: 5, lineStyle: { color, width: 2 }, itemStyle: { color } },
      { type: 'scatter', name, data: points.map((point) => scoreOf(latest(point), clause)), symbolSize: 11, itemStyle: { color, opacity: 0.6 } },
    ]
  })
  return {
    grid: { left: 40, right: 16, top: 36, bottom: 24 },
    animation: false,
    legend: LEGEND,
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: points, ...AXIS },
    yAxis: { type: 'value', min: 0, max: FULL, ...AXIS },
    series,
  }
}
