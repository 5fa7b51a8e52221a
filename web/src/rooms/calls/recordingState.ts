import type { CallDetail } from '@/api/types'

export type Shown = CallDetail['recording_state'] | 'forbidden'

/** After the call's end its recording is fetched from the engine; only after this time is it really not there. */
const FETCHED_WITHIN_MS = 120_000

/** What to show in the recording's place. */
export function recordingOf(call: CallDetail, mayPlay: boolean, nowMs: number): Shown {
  if (call.recording_state === 'kept') return mayPlay ? 'kept' : 'forbidden'
  if (call.recording_state !== 'none' || !(call.connected_at || call.outcome === 'voicemail')) return call.recording_state
  const fresh = !call.ended_at || nowMs - Date.parse(call.ended_at) < FETCHED_WITHIN_MS
  return fresh ? 'pending' : 'none'
}

/** Whether the page is going to look different soon, and has to be read again. */
export function unsettled(call: CallDetail, shown: Shown): boolean {
  return call.outcome === 'open' || shown === 'pending'
}
