import { enableAutoUnmount, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { nextTick, reactive, ref } from 'vue'
import { i18n } from '@/kit/i18n'
import type { KindWord } from '@/api/types'
import type { Fields, RecordDraft } from './recordDraft'
import RecordForm from './RecordForm.vue'

const word = (id: number): KindWord['reasons'][number] => ({ id, key: `k${id}`, zh: `词${id}`, en: `word ${id}` })
const KINDS: KindWord[] = [{ ...word(1), reasons: [], results: [word(12), word(13)] }]

function draftOf(some: Partial<Fields>): RecordDraft {
  const fields = reactive<Fields>({ kind_id: null, reason_id: null, result_id: null, note: '', customer_id: null, ...some })
  const done = (): Promise<void> => Promise.resolve()
  return { fields, status: ref('saved'), merged: ref(false), lineId: ref(null), edit: () => undefined, complete: done, refresh: done, flush: done, stop: () => undefined }
}

function drawn(some: Partial<Fields>): VueWrapper<InstanceType<typeof RecordForm>> {
  const props = { draft: draftOf(some), kinds: KINDS, contact: null }
  return mount(RecordForm, { props, global: { plugins: [i18n] }, attachTo: document.body })
}
const focused = (): string | undefined => document.activeElement?.closest<HTMLElement>('fieldset')?.dataset.testid

enableAutoUnmount(afterEach)

it('leads to the kind first, also out of the note', async () => {
  const form = drawn({})
  form.get('textarea').element.focus()
  form.vm.toFirstMissing()
  await nextTick()
  expect(focused()).toBe('record-kind')
})

it('passes over what is chosen and what has nothing to choose from', async () => {
  const form = drawn({ kind_id: 1 })
  await nextTick()
  form.vm.toFirstMissing()
  expect(focused()).toBe('record-result')
})
