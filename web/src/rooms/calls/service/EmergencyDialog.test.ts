import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HotlineSettings } from '@/api/types'
import { i18n } from '@/kit/i18n'
import EmergencyDialog from './EmergencyDialog.vue'
import { switchEmergency } from './service'

vi.mock('./service', () => ({ switchEmergency: vi.fn(() => Promise.resolve()) }))

const hotline = (id: number, told: Partial<HotlineSettings> = {}): HotlineSettings =>
  ({ id, number: `400000000${id}`, line_id: 7, emergency_text: '', emergency_then: 'go_on', emergency_on: false, ...told }) as HotlineSettings
const shown = (id: string): HTMLElement => document.querySelector(`[data-testid="${id}"]`) as HTMLElement

async function drawn(...hotlines: [HotlineSettings, ...HotlineSettings[]]): Promise<void> {
  mount(EmergencyDialog, { props: { hotline: hotlines[0], hotlines, lines: [{ id: 7, name: '充值优惠' }] }, global: { plugins: [i18n] }, attachTo: document.body })
  await flushPromises()
}

enableAutoUnmount(afterEach)
beforeEach(() => vi.mocked(switchEmergency).mockClear())

it('begins with what was said last, or with words to begin with', async () => {
  await drawn(hotline(1, { emergency_text: '系统升级中。' }))
  expect((shown('emergency-text') as HTMLTextAreaElement).value).toBe('系统升级中。')
  document.body.innerHTML = ''
  await drawn(hotline(1))
  expect((shown('emergency-text') as HTMLTextAreaElement).value).toContain('系统故障')
})

it('says whose callers will hear it, and switches on for all that are chosen', async () => {
  await drawn(hotline(1), hotline(2, { emergency_on: true }), hotline(3))
  expect(shown('emergency-affected').textContent).toContain('4000000001 充值优惠')
  expect(shown('emergency-affected').textContent).toContain('4000000002 充值优惠 · 紧急公告播放中')
  const boxes = [...shown('emergency-affected').querySelectorAll<HTMLInputElement>('input')]
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false])
  boxes[2]?.click()
  await flushPromises()
  shown('emergency-confirm').click()
  await flushPromises()
  expect(vi.mocked(switchEmergency).mock.calls.map(([id]) => id)).toEqual([1, 3])
})
