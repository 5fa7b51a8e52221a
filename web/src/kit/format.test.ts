import { describe, expect, it } from 'vitest'
import { clock, countdown, instant, seconds } from './format'

describe('clock', () => {
  it('shows minutes and seconds, and hours only when there are any', () => {
    expect(clock(0)).toBe('0:00')
    expect(clock(7_999)).toBe('0:07')
    expect(clock(754_000)).toBe('12:34')
    expect(clock(3_723_000)).toBe('1:02:03')
  })

  it('never runs below zero', () => {
    expect(clock(-5_000)).toBe('0:00')
  })
})

it('counts down to zero only when the time is really over', () => {
  expect(countdown(44_001)).toBe('0:45')
  expect(countdown(1)).toBe('0:01')
  expect(countdown(0)).toBe('0:00')
})

it('has a dash where there is no figure, and not for zero', () => {
  expect(seconds(null)).toBe('–')
  expect(seconds(undefined)).toBe('–')
  expect(seconds(0)).toBe('0:00')
})

it('writes instants in the reader’s time zone', () => {
  const at = new Date(2026, 10, 3, 4, 5, 6)
  expect(instant(at.toISOString())).toBe('2026-11-03 04:05:06')
  expect(instant(null)).toBe('–')
})
