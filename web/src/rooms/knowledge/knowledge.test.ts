import { expect, it } from 'vitest'
import { freshness, lastDay, numbersOf, sizeOf, wrapped } from './knowledge'

it('says how large a file is', () => {
  expect([sizeOf(1), sizeOf(37_000), sizeOf(3_500_000)]).toEqual(['1 KB', '36 KB', '3.3 MB'])
})

it('says what is new and what ends', () => {
  const now = new Date(2026, 10, 25, 12)
  const iso = (days: number): string => new Date(2026, 10, 25 + days, 9, 5).toISOString()
  expect(freshness({ published_at: iso(0), valid_until: null }, now)).toBe('今日更新')
  expect(freshness({ published_at: iso(-3), valid_until: iso(6) }, now)).toBe('2026-11-22 发布 · 2026-12-01 09:05 失效')
  expect(freshness({ published_at: null, valid_until: null }, now)).toBe('')
  expect(lastDay(iso(1))).toBe('2026-11-26 09:05')
})

it('reads numbers, each once', () => {
  expect(numbersOf('12 7，12 x 0')).toEqual([12, 7])
})

it('puts signs around what is chosen', () => {
  expect(wrapped('充值到账', 0, 2, '**', '**')).toEqual({ text: '**充值**到账', from: 2, to: 4 })
})
