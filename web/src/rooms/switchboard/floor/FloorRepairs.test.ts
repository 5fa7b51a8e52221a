import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n } from '@/kit/i18n'
import FloorRepairs from './FloorRepairs.vue'

const repairs = [
  { at: '2026-03-02T01:00:00Z', kind: 'stray_channel' as const, agent: '', call_id: null },
  { at: '2026-03-02T01:00:05Z', kind: 'not_joined' as const, agent: '1001', call_id: null },
]
const drawn = () => mount(FloorRepairs, { props: { repairs, names: new Map([['1001', '林晓']]) }, global: { plugins: [i18n] } })

it('says the last thing that was put right, and about whom', () => {
  const said = drawn().text()
  expect(said).toContain('双方没有接通，已重新接通')
  expect(said).toContain('林晓 1001')
})

it('is gone once it has been closed, until there is something new', async () => {
  const line = drawn()
  await line.find('.el-alert__close-btn').trigger('click')
  expect(line.find('[data-testid="floor-repaired"]').exists()).toBe(false)
  await line.setProps({ repairs: [...repairs, { at: '2026-03-02T01:01:00Z', kind: 'contact', agent: '', call_id: null }] })
  expect(line.text()).toContain('已清除残留的排队')
})
