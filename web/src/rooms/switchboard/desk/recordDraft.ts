import { reactive, ref, type Ref } from 'vue'
import { Problem } from '@/kit/problem'
import type { ContactRecord } from '@/api/types'

export type Fields = {
  kind_id: number | null
  reason_id: number | null
  result_id: number | null
  note: string
  customer_id: string | null
}
/** `empty`: nothing has been written yet. */
export type SaveStatus = 'loading' | 'empty' | 'saved' | 'saving' | 'unsaved'

/** Where records are kept: the API, and the browser's session for what the API has not taken yet. */
export interface RecordIo {
  read(callId: string): Promise<ContactRecord>
  write(callId: string, fields: Fields, version: number): Promise<ContactRecord>
  complete(callId: string, fields: Fields, version: number): Promise<ContactRecord>
}

export interface RecordDraft {
  fields: Fields
  status: Ref<SaveStatus>
  /** Somebody else changed the record meanwhile; both changes were kept where they do not clash. */
  merged: Ref<boolean>
  /** The business line, which decides the words to choose from; null until it is known, or if it never will be. */
  lineId: Ref<number | null>
  edit<K extends keyof Fields>(field: K, value: Fields[K]): void
  /** Saves everything and declares the record complete; rejects with what is missing. */
  complete(): Promise<void>
  /** Reads what a colleague may have written since; what was typed here stays. */
  refresh(): Promise<void>
  /** Saves what is unsaved now; resolves when everything is kept, rejects when it could not be. */
  flush(): Promise<void>
  stop(): void
}

const PAUSE_MS = 400
const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 15_000
const MOST_MERGES = 3

const asFields = (record: ContactRecord): Fields => ({
  kind_id: record.kind?.id ?? null,
  reason_id: record.reason?.id ?? null,
  result_id: record.result?.id ?? null,
  note: record.note,
  customer_id: record.customer_id,
})

/** Two notes that both began as `base`: what each side has added stands, theirs first. */
export function mergeNotes(base: string, mine: string, theirs: string): string {
  if (theirs === base || mine.includes(theirs)) return mine
  if (mine === base || theirs.includes(mine)) return theirs
  const added = mine.startsWith(base) ? mine.slice(base.length).replace(/^[\s，。；、,.;]+/, '') : mine
  return `${theirs}\n${added}`
}

const keyOf = (callId: string): string => `huawu.record.${callId}`

function kept(storage: Storage, callId: string): Partial<Fields> {
  try {
    return JSON.parse(storage.getItem(keyOf(callId)) ?? '{}') as Partial<Fields>
  } catch {
    return {}
  }
}

/** The record of one call while it is written: saved as it is typed, and never lost on the way. */
export function makeRecordDraft(callId: string, io: RecordIo, storage: Storage = sessionStorage): RecordDraft {
  const fields = reactive<Fields>({ kind_id: null, reason_id: null, result_id: null, note: '', customer_id: null })
  const status = ref<SaveStatus>('loading')
  const merged = ref(false)
  const lineId = ref<number | null>(null)
  let unsaved: Partial<Fields> = kept(storage, callId)
  let version: number | null = null
  let known = '' // the note as the server had it last
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let stopped = false

  Object.assign(fields, unsaved)

  function keep(): void {
    if (Object.keys(unsaved).length) storage.setItem(keyOf(callId), JSON.stringify(unsaved))
    else storage.removeItem(keyOf(callId))
  }

  /** Takes the server's record, except what was typed here and is not saved yet. */
  function adopt(record: ContactRecord): void {
    if (version !== null && unsaved.note !== undefined) {
      unsaved = { ...unsaved, note: mergeNotes(known, unsaved.note, record.note) }
      keep()
    }
    version = record.version
    known = record.note
    lineId.value = record.line_id
    Object.assign(fields, asFields(record), unsaved)
  }

  function edit<K extends keyof Fields>(field: K, value: Fields[K]): void {
    if (fields[field] === value) return
    fields[field] = value
    unsaved = { ...unsaved, [field]: value }
    keep()
    if (failures === 0) status.value = 'saving'
    later(PAUSE_MS)
  }

  function later(ms: number): void {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void save().catch(() => undefined), ms)
  }

  async function write(merges = 0): Promise<void> {
    if (version === null) adopt(await io.read(callId))
    const sent = { ...unsaved }
    if (!Object.keys(sent).length) return
    try {
      const written = await io.write(callId, { ...fields }, version ?? 0)
      version = written.version
      known = written.note
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status !== 409 || merges >= MOST_MERGES) throw thrown
      adopt(await io.read(callId))
      merged.value = true
      return write(merges + 1)
    }
    forget(sent)
  }

  /** What was sent is kept by the server; what was typed meanwhile is still to be sent. */
  function forget(sent: Partial<Fields>): void {
    unsaved = Object.fromEntries(Object.entries(unsaved).filter(([name, value]) => sent[name as keyof Fields] !== value))
    keep()
    if (Object.keys(unsaved).length) later(PAUSE_MS)
  }

  async function attempt(): Promise<void> {
    try {
      await write()
      failures = 0
      status.value = Object.keys(unsaved).length ? 'saving' : version ? 'saved' : 'empty'
    } catch (thrown) {
      status.value = 'unsaved'
      later(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++))
      throw thrown
    }
  }

  /** One request at a time; whoever asks meanwhile waits for that one. */
  function save(): Promise<void> {
    clearTimeout(timer)
    running ??= attempt().finally(() => (running = null))
    return running
  }

  async function flush(): Promise<void> {
    if (running) await running
    do await save()
    while (Object.keys(unsaved).length)
  }

  async function complete(): Promise<void> {
    await flush()
    try {
      version = (await io.complete(callId, { ...fields }, version ?? 0)).version
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status !== 409) throw thrown
      adopt(await io.read(callId)) // a colleague has written since
      merged.value = true
      version = (await io.complete(callId, { ...fields }, version ?? 0)).version
    }
  }

  /** What a colleague has written since, under what is unsaved here. */
  async function refresh(): Promise<void> {
    if (running) await running.catch(() => undefined)
    adopt(await io.read(callId))
  }

  function stop(): void {
    stopped = true
    clearTimeout(timer)
  }

  void save().catch(() => undefined)
  return { fields, status, merged, lineId, edit, refresh, flush, complete, stop }
}
