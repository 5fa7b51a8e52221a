import type { FloorWaiting } from '@/api/types'
import { timeOfDay } from '@/kit/format'
import { numberOr } from '@/rooms/calls/callers'

/** Who waits, so that two can be told apart: by name, else by number, else by when they came. */
export function waiterName({ customer_name: name, masked_number: number, web, arrived_at: at }: FloorWaiting): string {
  return name || number || `${numberOr('', web)} ${timeOfDay(new Date(at))}`
}
