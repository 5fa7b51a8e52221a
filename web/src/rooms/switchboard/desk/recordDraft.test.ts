import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ContactRecord } from '@/api/types'
import { Problem } from '@/kit/problem'
import { makeRecordDraft, mergeNotes, type Fields, type RecordIo } from './recordDraft'

const CALL = '018f0000-0000-7000-8000-000000000001'
const KEY = `huawu.record.${CALL}`
const WORD = { id: 3, key: 'enquiry', zh: '咨询', en: 'Enquiry' }

/** A server with one record and its versions. */
class Server implements RecordIo {
  down = false
  record: ContactRecord = {
    call_id: CALL, version: 0, state: 'none', kind: null, reason: null, result: null, note: '', customer_id: null,
    line_id: 7, saved_at: null, completed_at: null, completed_by: null,
  }
  writes: Fields[] = []

  read = (): Promise<ContactRecord> => (this.down ? Promise.reject(new Problem('unreachable', 'gone')) : Promise.resolve({ ...this.record }))

  write = (_id: string, fields: Fields, version: number): Promise<ContactRecord> => {
    if (this.down) return Promise.reject(new Problem('unreachable', 'gone'))
    if (version !== this.record.version) return Promise.reject(new Problem('record_conflict', 'conflict', 409))
    this.writes.push({ ...fields })
    const kind = fields.kind_id === WORD.id ? WORD : null
    this.record = { ...this.record, note: fields.note, customer_id: fields.customer_id, kind, version: version + 1 }
    return Promise.resolve({ ...this.record })
  }

  complete = async (id: string, fields: Fields, version: number): Promise<ContactRecord> => {
    if (!fields.kind_id) throw new Problem('record_incomplete', '请选择类型', 422)
    return { ...(await this.write(id, fields, version)), state: 'complete' }
  }
}

let server: Server
const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  server = new Server()
})
afterEach(() => vi.useRealTimers())

async function begun(): Promise<ReturnType<typeof makeRecordDraft>> {
  const draft = makeRecordDraft(CALL, server)
  await settle()
  return draft
}

describe('a record being written', () => {
  it('begins with what is saved, and writes nothing by itself', async () => {
    server.record = { ...server.record, version: 4, note: '已写过', kind: WORD }
    const draft = await begun()
    expect(draft.fields).toMatchObject({ note: '已写过', kind_id: 3 })
    expect(draft.lineId.value).toBe(7)
    expect(draft.status.value).toBe('saved')
    expect(server.writes).toEqual([])
  })

  it('does not call saved what nobody has written', async () => {
    server.record = { ...server.record, version: 0 }
    const draft = await begun()
    expect(draft.status.value).toBe('empty')
    draft.edit('note', '客户问')
    await settle(2000)
    expect(draft.status.value).toBe('saved')
  })

  it('saves a pause after the last key, once', async () => {
    const draft = await begun()
    for (const note of ['客', '客户', '客户问']) {
      draft.edit('note', note)
      await settle(200)
    }
    expect(server.writes).toEqual([])
    expect(draft.status.value).toBe('saving')
    await settle(200)
    expect(server.writes.map(({ note }) => note)).toEqual(['客户问'])
    expect(draft.status.value).toBe('saved')
    expect(sessionStorage.getItem(KEY)).toBeNull()
  })

  it('keeps what is typed while it saves, and saves that too', async () => {
    const draft = await begun()
    let answer = (): void => undefined
    const write = server.write
    server.write = (...args) => new Promise((resolve) => (answer = () => resolve(write(...args))))
    draft.edit('note', '一')
    await settle(400)
    server.write = write
    draft.edit('note', '一二')
    answer()
    await settle()
    expect(draft.fields.note).toBe('一二')
    expect(draft.status.value).toBe('saving')
    await settle(400)
    expect(server.record.note).toBe('一二')
    expect(draft.status.value).toBe('saved')
  })

  it('says so when it cannot save, keeps the text in the browser, and tries again by itself', async () => {
    const draft = await begun()
    server.down = true
    draft.edit('note', '网络断了')
    await settle(400)
    expect(draft.status.value).toBe('unsaved')
    expect(JSON.parse(sessionStorage.getItem(KEY) ?? '')).toEqual({ note: '网络断了' })
    server.down = false
    await settle(1_000)
    expect(server.record.note).toBe('网络断了')
    expect(draft.status.value).toBe('saved')
    expect(sessionStorage.getItem(KEY)).toBeNull()
  })

  it('finds its text again after a reload that came before the save', async () => {
    server.down = true
    const lost = await begun()
    lost.edit('note', '刷新之前')
    lost.stop()
    await settle(60_000)
    server.down = false
    const draft = await begun()
    expect(draft.fields.note).toBe('刷新之前')
    expect(server.record.note).toBe('刷新之前')
  })

  it('merges with a change made elsewhere: mine where I typed, theirs where I did not', async () => {
    const draft = await begun()
    server.record = { ...server.record, version: 9, note: '别处的备注', kind: WORD }
    draft.edit('customer_id', 'c-1')
    await settle(400)
    expect(server.record).toMatchObject({ version: 10, note: '别处的备注', customer_id: 'c-1' })
    expect(draft.fields).toMatchObject({ note: '别处的备注', kind_id: 3, customer_id: 'c-1' })
    expect(draft.merged.value).toBe(true)
    expect(draft.status.value).toBe('saved')
  })

  it('can be emptied again: an empty choice is a choice', async () => {
    server.record = { ...server.record, version: 1, kind: WORD }
    const draft = await begun()
    draft.edit('kind_id', null)
    await settle(400)
    expect(server.record.kind).toBeNull()
    expect(draft.fields.kind_id).toBeNull()
  })

  it('gives up merging when every answer is a conflict, and does not storm the server', async () => {
    const draft = await begun()
    const write = vi.fn(() => Promise.reject(new Problem('record_conflict', 'conflict', 409)))
    server.write = write
    draft.edit('note', '冲突')
    await settle(400)
    expect(write.mock.calls.length).toBeLessThanOrEqual(4)
    expect(draft.status.value).toBe('unsaved')
    draft.stop()
  })

  it('flushes at once, waiting for a save that is on its way', async () => {
    const draft = await begun()
    draft.edit('note', '马上')
    await draft.flush()
    expect(server.record.note).toBe('马上')
    expect(server.writes).toHaveLength(1)
  })
})

describe('completing', () => {
  it('saves what is unsaved first, with the version that came of it', async () => {
    const draft = await begun()
    draft.edit('kind_id', 3)
    draft.edit('note', '完成')
    await draft.complete()
    expect(server.record).toMatchObject({ note: '完成', version: 2 })
  })

  it('says what is missing, and loses nothing', async () => {
    const draft = await begun()
    draft.edit('note', '没选类型')
    await expect(draft.complete()).rejects.toMatchObject({ code: 'record_incomplete' })
    expect(draft.fields.note).toBe('没选类型')
    expect(server.record.note).toBe('没选类型')
  })

  it('fails while the server is away, and the text is still kept', async () => {
    const draft = await begun()
    server.down = true
    draft.edit('note', '离线')
    await expect(draft.complete()).rejects.toMatchObject({ code: 'unreachable' })
    expect(sessionStorage.getItem(KEY)).toContain('离线')
    draft.stop()
  })
})

describe('two notes that began as one', () => {
  it.each([
    ['旧', '旧，我加的', '旧', '旧，我加的'],
    ['旧', '旧', '旧，同事加的', '旧，同事加的'],
    ['旧', '旧。我加的', '旧。同事加的', '旧。同事加的\n我加的'],
    ['旧', '全改了', '旧。同事加的', '旧。同事加的\n全改了'],
    ['', '我写的', '同事写的', '同事写的\n我写的'],
    ['', '同事写的，我又写', '同事写的', '同事写的，我又写'],
  ])('base %s, mine %s, theirs %s', (base, mine, theirs, both) => expect(mergeNotes(base, mine, theirs)).toBe(both))

  it('loses nothing of either when both write', async () => {
    server.record = { ...server.record, version: 1, note: '查询话费' }
    const draft = await begun()
    server.record = { ...server.record, version: 2, note: '查询话费。已转接' }
    draft.edit('note', '查询话费，已核实')
    await settle(400)
    expect(server.record.note).toBe('查询话费。已转接\n已核实')
    expect(draft.fields.note).toBe(server.record.note)
    expect(draft.merged.value).toBe(true)
  })
})
