// What the pages of settings read and write.
import { ref, shallowRef, type Ref } from 'vue'
import { api, take } from '@/api/client'
import type {
  BreakReasonSettings, CalendarSettings, DialRuleSettings, EmergencyIn, FloorSettings, HeardAt, HotlineSettings, LineSettings, MenuKey, MenuSettings, QueueSettings,
  ReasonSettings, SettingChoices,
} from '@/api/types'

/** Everything the page shows; the house is small enough to be read whole. */
export type Service = {
  choices: SettingChoices
  queues: QueueSettings[]
  hotlines: HotlineSettings[]
  lines: LineSettings[]
  menus: MenuSettings[]
  calendars: CalendarSettings[]
  breaks: BreakReasonSettings[]
  dials: ReasonSettings[]
  transfers: ReasonSettings[]
  rules: DialRuleSettings[]
  floor: FloorSettings
}

async function readService(): Promise<Service> {
  const reasons = (kind: 'dial' | 'transfer'): Promise<ReasonSettings[]> => take(api.GET('/api/settings/reasons/{kind}', { params: { path: { kind } } }))
  const [choices, queues, hotlines, lines, menus, calendars, breaks, dials, transfers, rules, floor] = await Promise.all([
    take(api.GET('/api/settings/choices')),
    take(api.GET('/api/settings/queues')),
    take(api.GET('/api/settings/hotlines')),
    take(api.GET('/api/settings/lines')),
    take(api.GET('/api/settings/menus')),
    take(api.GET('/api/settings/calendars')),
    take(api.GET('/api/settings/breaks')),
    reasons('dial'),
    reasons('transfer'),
    take(api.GET('/api/settings/dial-rules')),
    take(api.GET('/api/settings/floor')),
  ])
  return { choices, queues, hotlines, lines, menus, calendars, breaks, dials, transfers, rules, floor }
}

type Reading = { service: Ref<Service | null>; problem: Ref<unknown>; load: () => Promise<void> }

export function useService(): Reading {
  const service = ref<Service | null>(null)
  const problem = shallowRef<unknown>(null)
  async function load(): Promise<void> {
    problem.value = null
    try {
      service.value = await readService()
    } catch (thrown) {
      problem.value = thrown
    }
  }
  return { service, problem, load }
}

const at = (pk: number): { params: { path: { pk: number } } } => ({ params: { path: { pk } } })

/** A thing without an id is new. */
export const saveQueue = (body: QueueSettings): Promise<QueueSettings> =>
  take(body.id ? api.PUT('/api/settings/queues/{pk}', { ...at(body.id), body }) : api.POST('/api/settings/queues', { body }))

export const saveHotline = (body: HotlineSettings): Promise<HotlineSettings> =>
  take(body.id ? api.PUT('/api/settings/hotlines/{pk}', { ...at(body.id), body }) : api.POST('/api/settings/hotlines', { body }))

export const saveLine = (body: LineSettings): Promise<LineSettings> =>
  take(body.id ? api.PUT('/api/settings/lines/{pk}', { ...at(body.id), body }) : api.POST('/api/settings/lines', { body }))

export const saveMenu = (body: MenuSettings): Promise<MenuSettings> =>
  take(body.id ? api.PUT('/api/settings/menus/{pk}', { ...at(body.id), body }) : api.POST('/api/settings/menus', { body }))

export const saveCalendar = (body: CalendarSettings): Promise<CalendarSettings> =>
  take(body.id ? api.PUT('/api/settings/calendars/{pk}', { ...at(body.id), body }) : api.POST('/api/settings/calendars', { body }))

export const saveBreak = (body: BreakReasonSettings): Promise<BreakReasonSettings> =>
  take(body.id ? api.PUT('/api/settings/breaks/{pk}', { ...at(body.id), body }) : api.POST('/api/settings/breaks', { body }))

export const saveReason = (kind: 'dial' | 'transfer', body: ReasonSettings): Promise<ReasonSettings> =>
  take(
    body.id
      ? api.PUT('/api/settings/reasons/{kind}/{pk}', { params: { path: { kind, pk: body.id } }, body })
      : api.POST('/api/settings/reasons/{kind}', { params: { path: { kind } }, body }),
  )

export const saveRule = (body: DialRuleSettings): Promise<DialRuleSettings> =>
  take(body.id ? api.PUT('/api/settings/dial-rules/{pk}', { ...at(body.id), body }) : api.POST('/api/settings/dial-rules', { body }))

export const saveFloor = (body: FloorSettings): Promise<FloorSettings> => take(api.PUT('/api/settings/floor', { body }))

export const removeQueue = ({ id, version }: QueueSettings): Promise<unknown> => take(api.POST('/api/settings/queues/{pk}/remove', { ...at(id), body: { version } }))
export const removeHotline = ({ id, version }: HotlineSettings): Promise<unknown> => take(api.POST('/api/settings/hotlines/{pk}/remove', { ...at(id), body: { version } }))
export const removeMenu = ({ id, version }: MenuSettings): Promise<unknown> => take(api.POST('/api/settings/menus/{pk}/remove', { ...at(id), body: { version } }))
export const removeCalendar = ({ id, version }: CalendarSettings): Promise<unknown> => take(api.POST('/api/settings/calendars/{pk}/remove', { ...at(id), body: { version } }))
export const removeRule = ({ id, version }: DialRuleSettings): Promise<unknown> => take(api.POST('/api/settings/dial-rules/{pk}/remove', { ...at(id), body: { version } }))

export const switchEmergency = (hotline: number, body: EmergencyIn): Promise<HotlineSettings> =>
  take(api.POST('/api/settings/hotlines/{pk}/emergency', { ...at(hotline), body }))

/** What callers would hear of a menu that is being edited. */
export const previewMenu = (body: MenuSettings): Promise<HeardAt[]> => take(api.POST('/api/settings/menus/preview', { body: { ...body, name: body.name || '-' } }))

export const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'] as const
export const DEEPEST = 3

export const blankKey = (key: MenuKey['key']): MenuKey => ({ key, label: '', action: 'queue', text: '', target_id: null, next_menu_id: null, priority: 0, language: null, keys: [] })

/** The first key of the telephone that is free on this level; none when all are taken. */
export const freeKey = (keys: MenuKey[]): MenuKey['key'] | undefined => DIGITS.find((digit) => !keys.some(({ key }) => key === digit))

/** Moves an entry of a list by one place; at either end it stays. */
export function moveBy<T>(list: T[], index: number, step: -1 | 1): boolean {
  const [mine, other] = [list[index], list[index + step]]
  if (mine === undefined || other === undefined) return false
  list.splice(Math.min(index, index + step), 2, ...(step === 1 ? [other, mine] : [mine, other]))
  return true
}

export const blankQueue = (line: number): QueueSettings => ({
  id: 0, version: 0, name: '', line_id: line, ring_seconds: 20, skills: [],
  strategy: 'longest_idle', ring_all_limit: 10, priority: 0, acceleration: 0, max_priority: 100,
  last_agent_seconds: 0, last_agent_days: 7, own_agent_seconds: 0, rings: [], members: [],
  max_waiting: 0, max_wait_seconds: 0, rules: [],
  wrap_up_manner: 'mandatory_timeout', wrap_up_seconds: 30, wrap_up_extend_seconds: 120,
  announce_every_seconds: 60, announce_position: true, announce_wait: true,
  callback_offered: false, callback_attempts: 3, callback_spacing_seconds: 900, survey_offered: false,
  service_level_seconds: 20, short_abandon_seconds: 5, warn_waiting: 3, alarm_waiting: 8, warn_wait_seconds: 30, alarm_wait_seconds: 90,
  warn_level_percent: 85, alarm_level_percent: 70,
})
