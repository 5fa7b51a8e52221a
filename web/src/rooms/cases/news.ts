// Which case a colleague has just changed, as the line to the server says it. Pages look again by themselves, too: not everybody has the line.
import { defineStore } from 'pinia'
import { shallowRef, watch, onScopeDispose } from 'vue'

const SETTLE_MS = 300

export const useCaseNews = defineStore('caseNews', () => {
  const latest = shallowRef<{ id: string } | null>(null)
  return { latest, tell: (id: string) => (latest.value = { id }) }
})

/** Calls `read` when a case has changed for which `concerns` says yes; once for several changes in a row. */
export function onCaseNews(concerns: (id: string) => boolean, read: () => void): void {
  const news = useCaseNews()
  let timer = 0
  watch(() => news.latest, (told) => {
    if (!told || !concerns(told.id)) return
    window.clearTimeout(timer)
    timer = window.setTimeout(read, SETTLE_MS)
  })
  onScopeDispose(() => window.clearTimeout(timer))
}
