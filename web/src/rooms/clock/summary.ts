import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { api, take } from '@/api/client'
import type { Notice } from '@/api/types'

const SETTLE_MS = 300
const SPREAD_MS = 700

/** How much of one's own is overdue and what one has not yet seen, for the top bar and the page. */
export const useSummary = defineStore('obligations', () => {
  const overdue = ref(0)
  const notices = shallowRef<Notice[]>([])

  function show(found: { overdue: number; notices: Notice[] }): void {
    overdue.value = found.overdue
    notices.value = found.notices
  }

  /** Reads anew; a server that does not answer leaves what is shown. */
  async function load(): Promise<void> {
    const found = await take(api.GET('/api/obligations/summary')).catch(() => null)
    if (found) show(found)
  }

  async function see(ids: string[]): Promise<void> {
    show(await take(api.POST('/api/obligations/notices/seen', { body: { ids } })))
  }

  /** Counts what the line to the server has told; who shows lists reads them anew. */
  const told = ref(0)
  let timer = 0

  /** Several changes in a row are read once; not by everybody of a unit in the same instant. */
  function tell(): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      told.value += 1
      void load()
    }, SETTLE_MS + Math.random() * SPREAD_MS)
  }

  return { overdue, notices, told, load, see, tell }
})
