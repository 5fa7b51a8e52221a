// Hours of a day as they are read: 09:00–12:00; an end that is not after the start is on the next day.
import type { Span } from '@/api/types'

const short = (time: string): string => time.slice(0, 5)

export const overnight = ({ start, end }: Span): boolean => end <= start

export const allDay = ({ start, end }: Span): boolean => start === '00:00:00' && end === start

/** `words` are what stands for a whole day and for the next day. */
export function hoursOf(spans: Span[], words: { allDay: string; nextDay: string; dayOff: string }): string {
  const said = spans.map((span) => (allDay(span) ? words.allDay : `${short(span.start)}–${overnight(span) ? `${words.nextDay} ` : ''}${short(span.end)}`))
  return said.join('、') || words.dayOff
}
