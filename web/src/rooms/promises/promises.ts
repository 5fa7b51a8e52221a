// Promises that concern this person now, and what can be done with them.
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { PromiseAnswer, PromiseAsk, PromiseOut } from '@/api/types'
import { day } from '@/kit/format'
import { i18n } from '@/kit/i18n'

export const usePromises = defineStore('promises', () => {
  const toDecide = shallowRef<PromiseOut[]>([])
  const own = shallowRef<PromiseOut[]>([])
  let asked = 0

  /** Reads anew; a server that does not answer leaves what is shown, and an older answer does not replace a newer one. */
  async function load(): Promise<void> {
    const mine = ++asked
    const found = await take(api.GET('/api/promises/live')).catch(() => null)
    if (!found || mine !== asked) return
    toDecide.value = found.to_decide
    own.value = found.own
  }

  /** Does something, and shows at once what has become of everything. */
  async function then<T>(act: Promise<T>): Promise<T> {
    try {
      return await act
    } finally {
      await load()
    }
  }

  const at = (id: string): { params: { path: { promise_id: string } } } => ({ params: { path: { promise_id: id } } })
  const ask = (body: PromiseAsk): Promise<PromiseOut> => then(take(api.POST('/api/promises', { body })))
  const withdraw = (id: string): Promise<PromiseOut> => then(take(api.POST('/api/promises/{promise_id}/withdraw', at(id))))
  const decide = (id: string, body: PromiseAnswer): Promise<PromiseOut> => then(take(api.POST('/api/promises/{promise_id}/decide', { ...at(id), body })))

  return { toDecide, own, load, ask, withdraw, decide }
})

/** What somebody has set up, in the reader's language. */
export function kindName(kind: { zh: string; en: string }): string {
  return i18n.global.locale.value === 'en' ? kind.en : kind.zh
}

/** `¥30.00`; nothing where there is no amount. */
export function money(amount: string | number | null | undefined): string {
  return amount === null || amount === undefined ? '' : `¥${Number(amount).toFixed(2)}`
}

/** The day so many days from `now`, as the server writes days. */
export function inDays(days: number, now: number): string {
  return day(new Date(now + days * 86_400_000))
}

/** Whole days from the day of `now` to `dueOn`. */
export function daysUntil(dueOn: string, now: number): number {
  return Math.round((Date.parse(dueOn) - Date.parse(day(new Date(now)))) / 86_400_000)
}

/** Whether one may promise this without asking; the server has the last word. */
export function within(kind: { own_amount: string | null; own_days: number | null }, amount: number | null, dueOn: string, now: number): boolean {
  if (kind.own_amount === null || kind.own_days === null) return false
  return (amount ?? 0) <= Number(kind.own_amount) && daysUntil(dueOn, now) <= kind.own_days
}
