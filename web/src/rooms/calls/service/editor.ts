// Editing one thing in a drawer: a copy, what is wrong with it, saving, leaving.
import { ElMessage, ElMessageBox } from 'element-plus'
import { computed, provide, ref, shallowRef, toRaw, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import { t } from '@/kit/i18n'
import { messageOf, Problem } from '@/kit/problem'

export const PROBLEM: InjectionKey<Ref<Problem | null>> = Symbol('problem')

export type Editor<T> = {
  draft: Ref<T | null>
  problem: Ref<Problem | null>
  busy: Ref<boolean>
  dirty: ComputedRef<boolean>
  open: (row: T) => void
  submit: () => Promise<void>
  /** Runs an act of the editor that is no saving, e.g. removing. */
  run: (act: () => Promise<unknown>, done: string) => Promise<void>
  leave: () => Promise<void>
}

/** Whether the problem is about this field or something in it. */
export function concerns(problem: Problem | null, field: string): boolean {
  return problem?.fields.some((name) => name === field || name.startsWith(`${field}.`)) ?? false
}

/** `needed` are the fields that may not be empty. `changed` reads anew after each success: the editor closes when that is done, so that nobody opens what is old. */
export function useEditor<T extends object>(save: (draft: T) => Promise<unknown>, changed: () => Promise<unknown>, needed: (keyof T & string)[] = []): Editor<T> {
  const draft = ref<T | null>(null) as Ref<T | null>
  const problem = shallowRef<Problem | null>(null)
  const busy = ref(false)
  let before = ''
  const dirty = computed(() => draft.value !== null && JSON.stringify(draft.value) !== before)
  provide(PROBLEM, problem)

  function open(row: T): void {
    before = JSON.stringify(toRaw(row))
    draft.value = JSON.parse(before) as T
    problem.value = null
  }

  async function run(act: () => Promise<unknown>, done: string): Promise<void> {
    busy.value = true
    problem.value = null
    try {
      await act()
      ElMessage.success(done)
      await changed()
      draft.value = null
    } catch (thrown) {
      problem.value = thrown instanceof Problem ? thrown : new Problem('error', messageOf(thrown))
      if (!problem.value.fields.length) ElMessage.error(problem.value.message)
    } finally {
      busy.value = false
    }
  }

  async function submit(): Promise<void> {
    const now = draft.value
    if (now === null || busy.value) return
    const empty = needed.find((name) => String(now[name] ?? '').trim() === '')
    if (empty) problem.value = new Problem('needed', t('service.needed'), 422, [empty])
    else await run(() => save(now), t('service.saved'))
  }

  async function leave(): Promise<void> {
    const words = { confirmButtonText: t('service.leave'), cancelButtonText: t('service.stay') }
    if (dirty.value && !(await ElMessageBox.confirm(t('service.leaveSure'), words).then(() => true, () => false))) return
    draft.value = null
  }

  return { draft, problem, busy, dirty, open, submit, run, leave }
}
