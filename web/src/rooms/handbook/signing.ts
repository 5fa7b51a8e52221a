// What the reader still has to sign. Read when the desk's line opens, and whenever the server says that there is news.
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { Signing, VersionToSign } from '@/api/types'

export const useSigning = defineStore('signing', () => {
  const found = shallowRef<Signing | null>(null)
  let asked = 0

  /** A server that does not answer leaves what is shown; an older answer does not replace a newer one. */
  async function load(): Promise<void> {
    const mine = ++asked
    const answer = await take(api.GET('/api/handbook/signing')).catch(() => null)
    if (answer && mine === asked) found.value = answer
  }

  async function then(act: Promise<Signing>): Promise<void> {
    const answer = await act
    asked += 1
    found.value = answer
  }

  const at = (version: VersionToSign) => ({ params: { path: { version_id: version.id } } })
  const noteRead = (version: VersionToSign, clause: string, seconds: number): Promise<void> =>
    then(take(api.POST('/api/handbook/signing/{version_id}/read', { ...at(version), body: { clause, seconds } })))
  const sign = (version: VersionToSign, name: string): Promise<void> =>
    then(take(api.POST('/api/handbook/signing/{version_id}/sign', { ...at(version), body: { name, digest: version.digest } })))

  return { found, count: computed(() => found.value?.count ?? 0), due: computed(() => found.value?.due ?? null), load, noteRead, sign }
})

/** Counts seconds while the page is in sight, so that nobody is said to have read what lay under another window. */
export class Stopwatch {
  private since: number | null = null
  private sum = 0

  constructor(private readonly now: () => number = () => performance.now()) {}

  run(on: boolean): void {
    if (on && this.since === null) this.since = this.now()
    if (!on && this.since !== null) {
      this.sum += this.now() - this.since
      this.since = null
    }
  }

  /** Whole seconds so far; it begins anew, running as before. */
  take(): number {
    const on = this.since !== null
    this.run(false)
    const seconds = Math.round(this.sum / 1000)
    this.sum = 0
    this.run(on)
    return seconds
  }
}
