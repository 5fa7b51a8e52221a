import { ElMessage } from 'element-plus'
import { ref, type Ref } from 'vue'
import { messageOf } from '@/kit/problem'

/** Runs one act at a time and shows why it failed. */
export function useCommand(): { busy: Ref<boolean>; run: (act: () => Promise<unknown>) => Promise<void> } {
  const busy = ref(false)
  async function run(act: () => Promise<unknown>): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      await act()
    } catch (thrown) {
      ElMessage.error({ message: messageOf(thrown), grouping: true })
    } finally {
      busy.value = false
    }
  }
  return { busy, run }
}
