import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { i18n } from '@/kit/i18n'
import { Problem } from '@/kit/problem'
import MaskedText from './MaskedText.vue'
import { reveal, SHOWN_S } from './reveals'

let may = true
vi.mock('@/rooms/people/session', () => ({ useSession: () => ({ may: () => may }) }))
vi.mock('./reveals', async (original) => ({ ...(await original<object>()), reveal: vi.fn(), readBudget: vi.fn().mockResolvedValue({ a_day: 10, left: 10 }) }))

const MASKED = '199****0042'
const FULL = '19900000042'
const asked = vi.mocked(reveal)
const text = (shown: VueWrapper): string => shown.get('[data-testid=masked-text]').text()

function show(masked = MASKED): VueWrapper {
  return mount(MaskedText, { props: { kind: 'customer', id: 'a', masked, otherwise: '–' }, global: { plugins: [i18n] } })
}

beforeEach(() => {
  may = true
  asked.mockReset()
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

describe('the eye', () => {
  it('shows the number for a minute where there is a ground', async () => {
    asked.mockResolvedValue([FULL])
    const shown = show()
    expect(text(shown)).toBe(MASKED)
    await shown.get('[data-testid=reveal]').trigger('click')
    await flushPromises()
    expect(text(shown)).toBe(FULL)
    expect(shown.get('[data-testid=reveal-hide]').text()).toContain(String(SHOWN_S))
    await vi.advanceTimersByTimeAsync((SHOWN_S - 1) * 1000)
    expect(text(shown)).toBe(FULL)
    await vi.advanceTimersByTimeAsync(1000)
    expect(text(shown)).toBe(MASKED)
  })

  it('masks it again at once when asked to, and when something else stands there', async () => {
    asked.mockResolvedValue([FULL])
    const shown = show()
    for (const mask of [() => shown.get('[data-testid=reveal-hide]').trigger('click'), () => shown.setProps({ id: 'b' })]) {
      await shown.get('[data-testid=reveal]').trigger('click')
      await flushPromises()
      expect(text(shown)).toBe(FULL)
      await mask()
      expect(text(shown)).toBe(MASKED)
    }
  })

  it('asks for the reason without a ground, and shows nothing until it has one', async () => {
    asked.mockRejectedValue(new Problem('reveal_reason_needed', '请写明理由', 422))
    const shown = show()
    await shown.get('[data-testid=reveal]').trigger('click')
    await flushPromises()
    expect(text(shown)).toBe(MASKED)
    expect(asked).toHaveBeenCalledExactlyOnceWith({ kind: 'customer', id: 'a', reason: '' })
    expect(shown.findComponent({ name: 'RevealDialog' }).exists() || shown.findComponent({ name: 'AsyncComponentWrapper' }).exists()).toBe(true)
  })

  it('is not there where there is nothing to see, and for who may see nothing', () => {
    expect(show('').find('[data-testid=reveal]').exists()).toBe(false)
    expect(text(show(''))).toBe('–')
    may = false
    expect(show().find('[data-testid=reveal]').exists()).toBe(false)
  })
})
