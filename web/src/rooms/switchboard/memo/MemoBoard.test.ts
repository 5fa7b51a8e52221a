import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import { i18n } from '@/kit/i18n'
import MemoBoard from './MemoBoard.vue'
import { play } from '../desk/tones'

const send = vi.fn((_command: string, _fields?: object) => Promise.resolve())
const desk = reactive({ desk: null as object | null, send })
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
vi.mock('../desk/tones', () => ({ play: vi.fn() }))

const memo = (id: string, text: string): object => ({ id, by: '2001', by_name: '孙立', text, at: '2026-01-01T09:00:00Z' })
const drawn = (): ReturnType<typeof mount> => mount(MemoBoard, { global: { plugins: [i18n] } })

enableAutoUnmount(afterEach)
beforeEach(() => {
  desk.desk = { live: true, memos: [memo('a', '请收尾。')] }
  send.mockClear()
  vi.mocked(play).mockClear()
})

it('shows who says what, and tells that it was read', async () => {
  const board = drawn()
  expect(board.get('[data-testid="memo"]').text()).toContain('孙立')
  await board.get('[data-testid="memo-read"]').trigger('click')
  expect(send).toHaveBeenCalledWith('read_memo', { memo: 'a' })
})

it('is heard once for each that comes, and not when one is read', async () => {
  drawn()
  expect(play).toHaveBeenCalledTimes(1)
  desk.desk = { live: true, memos: [memo('a', '请收尾。'), memo('b', '放慢语速。')] }
  await nextTick()
  expect(play).toHaveBeenCalledTimes(2)
  desk.desk = { live: true, memos: [memo('b', '放慢语速。')] }
  await nextTick()
  expect(play).toHaveBeenCalledTimes(2)
})

it('leaves a second tab quiet', () => {
  desk.desk = { live: false, memos: [memo('a', '请收尾。')] }
  expect(drawn().find('[data-testid="memo"]').exists()).toBe(false)
  expect(play).not.toHaveBeenCalled()
})
