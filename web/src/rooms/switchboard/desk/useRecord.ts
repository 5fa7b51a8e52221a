import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { api, take } from '@/api/client'
import type { KindWord, LineWords } from '@/api/types'
import { useDesk } from '../deskStore'
import { kindsOf, missingIn } from './dispositions'
import { makeRecordDraft, type RecordDraft, type RecordIo } from './recordDraft'

const about = (id: string): { params: { path: { call_id: string } } } => ({ params: { path: { call_id: id } } })

const io: RecordIo = {
  read: (id) => take(api.GET('/api/calls/{call_id}/record', about(id))),
  write: (id, fields, version) => take(api.PUT('/api/calls/{call_id}/record', { ...about(id), body: { ...fields, version } })),
  complete: (id, fields, version) => take(api.POST('/api/calls/{call_id}/record/complete', { ...about(id), body: { ...fields, version } })),
}

const AGAIN_MS = 3000

export interface DeskRecord {
  draft: ShallowRef<RecordDraft | null>
  kinds: ComputedRef<KindWord[]>
  missing: ComputedRef<string[]>
  /** Whether the agent has asked to finish, so that what is missing is pointed at. */
  asked: Ref<boolean>
  finish(): Promise<void>
}

/** The record of the contact at this desk, from connection to the end of wrap-up. */
export function useRecord(): DeskRecord {
  const { t } = useI18n()
  const desk = useDesk()
  const draft = shallowRef<RecordDraft | null>(null)
  const words = ref<LineWords[]>([])
  const asked = ref(false)
  let again: ReturnType<typeof setTimeout> | undefined

  const callId = computed(() => {
    const contact = desk.contact
    return contact && contact.stage !== 'offered' && contact.stage !== 'connecting' ? contact.call_id : null
  })

  /** The words to choose from; asked for again while there is a record and no answer. */
  async function loadWords(): Promise<void> {
    clearTimeout(again)
    if (words.value.length) return
    try {
      words.value = await take(api.GET('/api/dispositions'))
    } catch {
      if (draft.value) again = setTimeout(() => void loadWords(), AGAIN_MS)
    }
  }

  function begin(id: string | null): void {
    draft.value?.flush().catch(() => undefined)
    draft.value?.stop()
    draft.value = id ? makeRecordDraft(id, io) : null
    asked.value = false
    if (id) void loadWords()
  }

  const kinds = computed(() => kindsOf(words.value, draft.value?.lineId.value ?? null))
  const missing = computed(() => {
    if (!draft.value) return []
    return missingIn(kinds.value, draft.value.fields).map((name) => t(`switchboard.desk.record.${name}`))
  })

  /** Saves, marks the record complete and ends wrap-up; what is missing is said instead. */
  async function finish(): Promise<void> {
    asked.value = true
    if (!draft.value || missing.value.length) return
    await draft.value.complete()
    await desk.aboutCall('finish_wrap_up')
  }

  watch(callId, begin, { immediate: true })
  // Of a call that was handed on, a colleague may have written the record meanwhile.
  watch(() => desk.contact?.stage, (stage) => { if (stage === 'ended') void draft.value?.refresh().catch(() => undefined) })
  onScopeDispose(() => {
    begin(null)
    clearTimeout(again)
  })
  return { draft, kinds, missing, asked, finish }
}
