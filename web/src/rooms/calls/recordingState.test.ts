import { expect, it } from 'vitest'
import type { CallDetail } from '@/api/types'
import { recordingOf, unsettled } from './recordingState'

const NOW = Date.parse('2026-01-01T10:00:00Z')
const call = (some: Partial<CallDetail>): CallDetail =>
  ({ outcome: 'answered', connected_at: '2026-01-01T09:50:00Z', ended_at: '2026-01-01T09:59:00Z', recording_state: 'none', ...some }) as CallDetail

it('waits a while for the recording of a call that has just ended', () => {
  expect(recordingOf(call({}), true, NOW)).toBe('pending')
  expect(recordingOf(call({ ended_at: null }), true, NOW)).toBe('pending')
  expect(recordingOf(call({ ended_at: '2026-01-01T09:57:59Z' }), true, NOW)).toBe('none')
})

it('expects none for a call that nobody answered', () => {
  expect(recordingOf(call({ connected_at: null }), true, NOW)).toBe('none')
})

it('is refused without the permission, and failed when it failed', () => {
  expect(recordingOf(call({ recording_state: 'kept' }), false, NOW)).toBe('forbidden')
  expect(recordingOf(call({ recording_state: 'kept' }), true, NOW)).toBe('kept')
  expect(recordingOf(call({ recording_state: 'failed' }), true, NOW)).toBe('failed')
})

it('reads the page again while the call runs or its recording is on the way', () => {
  expect(unsettled(call({ outcome: 'open' }), 'none')).toBe(true)
  expect(unsettled(call({}), 'pending')).toBe(true)
  expect(unsettled(call({}), 'kept')).toBe(false)
})
