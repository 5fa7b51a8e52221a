import { enableAutoUnmount, flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { take } from '@/api/client'
import { i18n } from '@/kit/i18n'
import { Problem } from '@/kit/problem'
import ChainAlarm from './ChainAlarm.vue'

vi.mock('@/api/client', () => ({ api: { GET: vi.fn() }, take: vi.fn() }))
enableAutoUnmount(afterEach)
const answer = vi.mocked(take)
beforeEach(() => void answer.mockReset())
const check = (problem_count: number): unknown => ({ check: { problem_count, head: 9, anchored: 9 } })

async function shown(): Promise<VueWrapper> {
  const alarm = mount(ChainAlarm, { global: { plugins: [i18n], stubs: { RouterLink: { template: '<a><slot /></a>' } } } })
  await flushPromises()
  return alarm
}

it('says on every page that the audit trail does not hold, and in how many places', async () => {
  answer.mockResolvedValueOnce(check(2))
  expect((await shown()).get('[data-testid=chain-alarm]').text()).toContain('2 处不符')
})

it.each([['all holds', check(0)], ['it was never verified', { check: null }]])('says nothing while %s', async (_when, state) => {
  answer.mockResolvedValueOnce(state)
  expect((await shown()).find('[data-testid=chain-alarm]').exists()).toBe(false)
})

it('goes on saying it while the server does not answer', async () => {
  vi.useFakeTimers()
  answer.mockResolvedValueOnce(check(1)).mockRejectedValueOnce(new Problem('unreachable', ''))
  const alarm = await shown()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(answer).toHaveBeenCalledTimes(2)
  expect(alarm.find('[data-testid=chain-alarm]').exists()).toBe(true)
  vi.useRealTimers()
})
