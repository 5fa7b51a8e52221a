import { expect, it } from 'vitest'
import type { FloorWaiting } from '@/api/types'
import { timeOfDay } from '@/kit/format'
import { waiterName } from './waiter'

const waiting = (told: Partial<FloorWaiting>): FloorWaiting => ({ customer_name: '', masked_number: '', web: false, arrived_at: '2026-01-01T09:00:07Z', ...told }) as FloorWaiting

it('names who waits by what tells them apart', () => {
  expect(waiterName(waiting({ customer_name: '梅雨晴', masked_number: '199****0001' }))).toBe('梅雨晴')
  expect(waiterName(waiting({ masked_number: '199****0001' }))).toBe('199****0001')
  const came = timeOfDay(new Date('2026-01-01T09:00:07Z'))
  expect(waiterName(waiting({ web: true }))).toBe(`网页来电 ${came}`)
  expect(waiterName(waiting({}))).toBe(`未显示号码 ${came}`)
})
