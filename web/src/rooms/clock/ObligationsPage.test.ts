import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { i18n, setLanguage } from '@/kit/i18n'
import { Problem } from '@/kit/problem'
import ObligationsPage from './ObligationsPage.vue'

const { POST, GET } = vi.hoisted(() => ({ POST: vi.fn(), GET: vi.fn() }))
vi.mock('@/api/client', () => ({ api: { POST, GET }, take: (answer: Promise<unknown>) => answer }))
vi.mock('@/rooms/people/session', () => ({ useSession: () => ({ may: () => false, me: { number: '1001' } }) }))

const NOTICE = { id: 'n1', obligation_id: 'a', kind: { code: 'callback', zh: '回拨客户', en: 'Call back' }, subject: '199****0042', action: 'fall_due', at: '2026-03-02T08:00:00Z', due_at: '2026-03-02T08:00:00Z' }
const row = (id: string) => ({
  id, kind: NOTICE.kind, subject: '199****0042', path: '/callbacks', owner: null, unit: '客服中心', state: 'open',
  owed_at: NOTICE.at, due_at: NOTICE.at, overdue: true, closed_at: null, pause: null,
})
const detail = { ...row('a'), events: [{ at: NOTICE.at, kind: 'owed', action: '', actor: null, reason: '', told: [], to: '' }], pauses: [], may_close: true, may_manage: false, may_take: true }
let wrapper: VueWrapper | undefined
let items: unknown[] = []

function answer(path: string): Promise<unknown> {
  if (path.endsWith('/search')) return Promise.resolve({ items, total: items.length, page: 1, page_size: 20 })
  if (path.endsWith('/summary')) return Promise.resolve({ overdue: 1, notices: [NOTICE] })
  if (path.endsWith('/seen')) return Promise.resolve({ overdue: 1, notices: [] })
  if (path.endsWith('/kinds')) return Promise.resolve([NOTICE.kind])
  return Promise.resolve(detail)
}

async function page(): Promise<VueWrapper> {
  wrapper = mount(ObligationsPage, { attachTo: document.body, global: { plugins: [i18n], stubs: { RouterLink: true } } })
  await flushPromises()
  return wrapper
}

const searches = (): { view: string }[] => POST.mock.calls.filter(([path]) => String(path).endsWith('/search')).map(([, { body }]) => body as { view: string })

beforeEach(() => {
  setLanguage('zh-CN')
  setActivePinia(createPinia())
  items = [row('a'), row('b')]
  POST.mockReset().mockImplementation(answer)
  GET.mockReset().mockImplementation(answer)
})
afterEach(() => wrapper?.unmount())

it('begins with what is overdue', async () => {
  const found = await page()
  expect(searches()).toEqual([expect.objectContaining({ view: 'overdue', page: 1 })])
  expect(found.findAll('[data-testid=obligation-row]')).toHaveLength(2)
  expect(found.text()).toContain('客服中心（共同负责）')
})

it('goes from row to row with the arrow keys and opens one with Enter', async () => {
  const found = await page()
  const [first, second] = found.findAll('[data-testid=obligation-row]')
  ;(first?.element as HTMLElement).focus()
  await first?.trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second?.element)
  await second?.trigger('keydown', { key: 'ArrowUp' })
  expect(document.activeElement).toBe(first?.element)
  await first?.trigger('keydown', { key: 'Enter' })
  await flushPromises()
  expect(GET).toHaveBeenCalledWith('/api/obligations/{row_id}', { params: { path: { row_id: 'a' } } })
  expect(document.querySelectorAll('[data-testid=obligation-event]')).toHaveLength(1)
})

it('takes what the unit owes', async () => {
  const found = await page()
  await found.find('[data-testid=obligation-row]').trigger('click')
  await flushPromises()
  document.querySelector<HTMLElement>('[data-testid=obligation-take]')?.click()
  await flushPromises()
  expect(POST).toHaveBeenCalledWith('/api/obligations/{row_id}/hand-on', { params: { path: { row_id: 'a' } }, body: { owner: '1001', reason: '' } })
})

it('says so when there is nothing', async () => {
  items = []
  expect((await page()).get('[data-testid=list-empty]').text()).toContain('没有逾期事项')
})

it('says what went wrong and tries again', async () => {
  POST.mockRejectedValueOnce(new Problem('unreachable', '连接不上服务器'))
  const found = await page()
  expect(found.get('[data-testid=list-problem]').text()).toContain('连接不上服务器')
  await found.get('[data-testid=list-retry]').trigger('click')
  await flushPromises()
  expect(found.findAll('[data-testid=obligation-row]')).toHaveLength(2)
})

it('shows what one was told until one has seen it', async () => {
  GET.mockImplementation(answer)
  const found = await page()
  const { useSummary } = await import('./summary')
  await useSummary().load()
  await flushPromises()
  expect(found.get('[data-testid=notice]').text()).toMatch(/回拨客户 199\*{4}0042.*到期/)
  await found.get('[data-testid=notice-seen]').trigger('click')
  await flushPromises()
  expect(POST).toHaveBeenCalledWith('/api/obligations/notices/seen', { body: { ids: ['n1'] } })
  expect(found.find('[data-testid=notices]').exists()).toBe(false)
})
