import { describe, expect, it } from 'vitest'
import { choices, needsWords, outcomeText, saysWhat } from './conduct'

const fault = (outcome: 'note' | 'coaching' | 'violation' | null, points = 0) => ({ side: 'fault' as const, outcome, points })

describe('what can be chosen', () => {
  it('is anything at first, with points only for a violation', () => {
    expect(choices(fault(null), 'decided', 3)).toEqual([{ outcome: 'note', most: 0 }, { outcome: 'coaching', most: 0 }, { outcome: 'violation', most: 3 }])
    expect(choices({ side: 'merit', outcome: null, points: 0 }, 'decided', 2)).toEqual([{ outcome: 'praise', most: 0 }, { outcome: 'award', most: 2 }])
  })

  it('is only what is lighter after an answer or an appeal', () => {
    expect(choices(fault('violation', 3), 'lightened', 3)).toEqual([{ outcome: 'note', most: 0 }, { outcome: 'coaching', most: 0 }, { outcome: 'violation', most: 2 }])
    expect(choices(fault('violation', 1), 'changed', 3).map(({ outcome }) => outcome)).toEqual(['note', 'coaching'])
    expect(choices(fault('note'), 'changed', 3)).toEqual([])
  })
})

it('asks for words wherever the chart does', () => {
  expect([needsWords('decided'), needsWords('appealed'), needsWords('accepted'), needsWords('confirmed')]).toEqual([true, true, false, false])
  expect([saysWhat('decided'), saysWhat('upheld')]).toEqual([true, false])
})

it('says what was decided', () => {
  expect(outcomeText(fault('violation', 2))).toBe('违规 2 分')
  expect(outcomeText(fault('note'))).toBe('提醒')
  expect(outcomeText(fault(null))).toBe('–')
})
