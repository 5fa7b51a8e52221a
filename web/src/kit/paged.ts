import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'

export interface Page<T> {
  items: T[]
  total: number
  page: number
  page_size: number
}

export interface Paged<T> {
  rows: ShallowRef<T[]>
  total: Ref<number>
  page: Ref<number>
  pageSize: number
  busy: Ref<boolean>
  /** What was thrown; null while all is well. */
  problem: ShallowRef<unknown>
  /** Loads a page, by default the one that is shown. Only the newest question's answer is kept. */
  load(wanted?: number): Promise<void>
}

const PAGE_SIZE = 20

/** A list that the server gives page by page. Begins with the first page at once. */
export function usePaged<T>(ask: (wanted: { page: number; page_size: number }) => Promise<Page<T>>): Paged<T> {
  const rows = shallowRef<T[]>([])
  const total = ref(0)
  const page = ref(1)
  const busy = ref(false)
  const problem = shallowRef<unknown>(null)
  let asked = 0

  async function load(wanted = page.value): Promise<void> {
    const mine = ++asked
    page.value = wanted
    busy.value = true
    problem.value = null
    try {
      const found = await ask({ page: wanted, page_size: PAGE_SIZE })
      if (mine !== asked) return
      rows.value = found.items
      total.value = found.total
    } catch (thrown) {
      if (mine === asked) problem.value = thrown
    } finally {
      if (mine === asked) busy.value = false
    }
  }

  void load()
  return { rows, total, page, pageSize: PAGE_SIZE, busy, problem, load }
}
