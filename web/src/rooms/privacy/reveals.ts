// Seeing in full what is masked: for a minute, with a countdown.
import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { RevealBudget, RevealWanted } from '@/api/types'

/** How long it stays in sight. */
export const SHOWN_S = 60
/** Letters; the server takes no less. */
export const SHORTEST_REASON = 4

export type Kind = 'customer' | 'call' | 'callback'

export interface Sight {
  /** What is in sight; null while it is masked. */
  full: ShallowRef<string[] | null>
  /** Seconds until it is masked again. */
  left: Ref<number>
  show(full: string[]): void
  hide(): void
}

/** Something that is in sight for a minute. What a sleeping tab has missed of it counts. */
export function useSight(): Sight {
  const full = shallowRef<string[] | null>(null)
  const left = ref(0)
  let until = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function hide(): void {
    clearInterval(timer)
    full.value = null
  }

  function look(): void {
    left.value = Math.ceil((until - Date.now()) / 1000)
    if (left.value <= 0) hide()
  }

  function show(found: string[]): void {
    hide()
    full.value = found
    until = Date.now() + SHOWN_S * 1000
    look()
    timer = setInterval(look, 1000)
  }

  onScopeDispose(hide)
  return { full, left, show, hide }
}

/** Asks the server to see it; refused without a ground or a reason. */
export async function reveal(wanted: RevealWanted & { kind: Kind }): Promise<string[]> {
  return (await take(api.POST('/api/reveals', { body: wanted }))).full
}

export const readBudget = (): Promise<RevealBudget> => take(api.GET('/api/reveals/budget'))
