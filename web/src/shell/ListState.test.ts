import { mount, type VueWrapper } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { i18n } from '@/kit/i18n'
import { Problem } from '@/kit/problem'
import ListState from './ListState.vue'

function drawn(problem: unknown): VueWrapper {
  return mount(ListState, { props: { busy: false, problem, empty: false, emptyText: '' }, global: { plugins: [i18n] }, slots: { default: '<b>rows</b>' } })
}
const RETRY = '[data-testid="list-retry"]'

it.each([403, 404, 422])('says what %i means and offers no second try', (status) => {
  const state = drawn(new Problem('x', '没有找到', status))
  expect(state.get('[role="alert"]').text()).toBe('没有找到')
  expect(state.find(RETRY).exists()).toBe(false)
})

it.each([new Problem('unreachable', '断线'), new Problem('error', '出错', 500), new TypeError('断线')])('offers another try after %o', async (problem) => {
  const state = drawn(problem)
  await state.get(RETRY).trigger('click')
  expect(state.emitted('retry')).toHaveLength(1)
  expect(state.text()).not.toContain('rows')
})

it('shows the list when nothing is wrong', () => {
  expect(drawn(null).text()).toBe('rows')
})
