import { ElMessage } from 'element-plus'
import { ref, type Ref } from 'vue'
import { api, take } from '@/api/client'
import type { CaseDetail } from '@/api/types'
import { messageOf } from '@/kit/problem'

/** What a new case is about, as far as it is known. */
interface About {
  call_id?: string
  customer_id?: string | null
}

/** Opens cases. A try that failed is repeated with the same id, so that a lost answer never makes two. */
export function useOpening(): { opening: Ref<boolean>; open: (about?: About) => Promise<CaseDetail | null> } {
  const opening = ref(false)
  let id = crypto.randomUUID()

  async function open(about: About = {}): Promise<CaseDetail | null> {
    if (opening.value) return null
    opening.value = true
    try {
      const made = await take(api.POST('/api/cases', { body: { id, kind: '', subject: '', answers: {}, ...about } }))
      id = crypto.randomUUID()
      return made
    } catch (thrown) {
      ElMessage.error({ message: messageOf(thrown), grouping: true })
      return null
    } finally {
      opening.value = false
    }
  }

  return { opening, open }
}
