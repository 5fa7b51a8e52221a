import { ElMessageBox } from 'element-plus'
import { beforeEach, expect, it, vi } from 'vitest'
import type { ContactView } from '@/api/types'
import { leaveDesk } from './leaving'

vi.mock('element-plus', () => ({ ElMessageBox: { alert: vi.fn(), confirm: vi.fn() } }))

const sent: string[] = []
const send = vi.fn()

function desk(stage?: ContactView['stage'], live = true): Parameters<typeof leaveDesk>[0] {
  const note = (command: string, fields?: { state?: string }): Promise<void> => {
    sent.push([command, fields?.state].filter(Boolean).join(' '))
    return send() as Promise<void>
  }
  return { desk: { live }, contact: stage ? { stage } : null, send: note, aboutCall: note } as Parameters<typeof leaveDesk>[0]
}

beforeEach(() => {
  sent.length = 0
  send.mockReset().mockResolvedValue(undefined)
  vi.mocked(ElMessageBox.alert).mockReset().mockResolvedValue('confirm' as never)
  vi.mocked(ElMessageBox.confirm).mockReset().mockResolvedValue('confirm' as never)
})

it('goes offline first', async () => {
  expect(await leaveDesk(desk())).toBe(true)
  expect(sent).toEqual(['set_state offline'])
})

it.each<ContactView['stage']>(['offered', 'connecting', 'connected', 'held', 'agent_lost'])('is refused while a call is %s', async (stage) => {
  expect(await leaveDesk(desk(stage))).toBe(false)
  expect(vi.mocked(ElMessageBox.alert).mock.calls[0]?.[1]).toMatchObject({ title: '通话进行中' })
  expect(sent).toEqual([])
})

it('asks during wrap-up, and on the agent’s word ends it', async () => {
  expect(await leaveDesk(desk('ended'))).toBe(true)
  expect(vi.mocked(ElMessageBox.confirm).mock.calls[0]?.[1]).toMatchObject({ title: '话后处理未完成' })
  expect(sent).toEqual(['set_state offline', 'finish_wrap_up'])
})

it('stays in wrap-up when the agent thinks better of it', async () => {
  vi.mocked(ElMessageBox.confirm).mockRejectedValue('cancel')
  expect(await leaveDesk(desk('ended'))).toBe(false)
  expect(sent).toEqual([])
})

it('lets nobody be kept by a lost line, and leaves the desk to the window that has it', async () => {
  send.mockRejectedValue(new Error('断线'))
  expect(await leaveDesk(desk())).toBe(true)
  sent.length = 0
  expect(await leaveDesk(desk(undefined, false))).toBe(true)
  expect(sent).toEqual([])
})
