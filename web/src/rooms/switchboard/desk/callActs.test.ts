import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import type { ContactView } from '@/api/types'
import { useCallActs } from './callActs'

type Some = Pick<ContactView, 'stage'> & { muted?: boolean }

const desk = reactive({ desk: { live: true }, contact: null as Some | null, aboutCall: vi.fn((_command: string) => Promise.resolve()) })
const phone = reactive({ session: 'ringing', answer: vi.fn(() => Promise.resolve()) })
vi.mock('../deskStore', () => ({ useDesk: () => desk }))
vi.mock('../phoneStore', () => ({ usePhone: () => phone }))

const ACTS = ['answer', 'mute', 'hold', 'hangUp'] as const

/** What is done when every key is pressed, one after the other. */
async function done(contact: Some | null): Promise<string[]> {
  desk.contact = contact
  const acts = useCallActs()
  for (const act of ACTS) await acts[act]()
  return [...phone.answer.mock.calls.map(() => 'answer'), ...desk.aboutCall.mock.calls.map(([command]) => command)]
}

beforeEach(() => {
  setActivePinia(createPinia())
  desk.desk.live = true
  phone.session = 'ringing'
  phone.answer.mockClear()
  desk.aboutCall.mockReset().mockResolvedValue(undefined)
})

describe('the acts of a call', () => {
  it.each<[Some, string[]]>([
    [{ stage: 'offered' }, ['answer']],
    [{ stage: 'connecting' }, []],
    [{ stage: 'connected' }, ['mute', 'hold', 'hang_up']],
    [{ stage: 'connected', muted: true }, ['unmute', 'hold', 'hang_up']],
    [{ stage: 'held' }, ['resume', 'hang_up']],
    [{ stage: 'agent_lost' }, ['hang_up']],
    [{ stage: 'ended' }, []],
  ])('go by its stage: %o', async (contact, expected) => {
    expect(await done(contact)).toEqual(expected)
  })

  it('are none without a contact, and none in a second window', async () => {
    expect(await done(null)).toEqual([])
    desk.desk.live = false
    expect(await done({ stage: 'connected' })).toEqual([])
    expect(useCallActs().here).toBe(false)
  })

  it('do not answer twice', async () => {
    phone.session = 'answering'
    expect(await done({ stage: 'offered' })).toEqual([])
  })

  it('are one at a time: key and button together act once', async () => {
    desk.contact = { stage: 'connected' }
    const acts = useCallActs()
    await Promise.all([acts.hold(), acts.hold(), acts.mute()])
    expect(desk.aboutCall).toHaveBeenCalledExactlyOnceWith('hold')
  })
})
