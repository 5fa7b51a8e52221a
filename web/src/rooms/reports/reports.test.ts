import { describe, expect, it } from 'vitest'
import type { FrozenFigure } from '@/api/types'
import { byPart, levelOf, monthTitle, quarters, quarterTitle, told } from './reports'

const figure = (more: Partial<FrozenFigure>): FrozenFigure => ({
  key: 'answered', part: 'calls', zh: '', en: '', definition_zh: '', definition_en: '', unit: 'count', version: 1, value: 1, before: null, path: '', query: {}, listed: false, ...more,
})

describe('figures', () => {
  it('are told with their unit, and whole shares only when they are', () => {
    expect([told(null, 'share'), told(1, 'share'), told(0.999, 'share'), told(0, 'share')]).toEqual(['–', '100%', '99.9%', '0%'])
    expect([told(245, 'seconds'), told(3, 'count')]).toEqual(['4:05', '3'])
  })

  it('stand under their headings in order, and empty headings are left out', () => {
    const some = [figure({ part: 'clauses', key: 'clause.2.2.1' }), figure({}), figure({ part: 'calls', key: 'offered' })]
    expect(byPart(some).map(([part, rows]) => [part, rows.map(({ key }) => key)])).toEqual([['calls', ['answered', 'offered']], ['clauses', ['clause.2.2.1']]])
  })

  it('of clauses are good, fair or bad; others are neither', () => {
    const clause = (value: number | null) => levelOf(figure({ key: 'clause.2.2.1', unit: 'share', value }))
    expect([clause(0.95), clause(0.8), clause(0.79), clause(null), levelOf(figure({ value: 0 }))]).toEqual(['good', 'fair', 'bad', '', ''])
  })
})

describe('months and quarters', () => {
  it('are named', () => {
    expect(monthTitle('2026-10-01')).toBe('2026 年 10 月部门总结')
    expect(quarterTitle('2026-10-01')).toBe('2026 年第 4 季度')
  })

  it('go back over the turn of the year', () => {
    expect(quarters(new Date(2027, 1, 9), 3)).toEqual(['2027-01-01', '2026-10-01', '2026-07-01'])
  })
})
