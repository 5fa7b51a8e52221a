import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/kit/problem'
import { concerns, useEditor, type Editor } from './editor'

const { confirm } = vi.hoisted(() => ({ confirm: vi.fn() }))
vi.mock('element-plus', () => ({ ElMessage: { success: vi.fn(), error: vi.fn() }, ElMessageBox: { confirm } }))

type Thing = { id: number; name: string; list: number[] }
const save = vi.fn<(thing: Thing) => Promise<unknown>>()
const changed = vi.fn<() => Promise<unknown>>()

/** An editor of a component of its own. */
function edit(row: Thing): Editor<Thing> {
  let made: Editor<Thing> | undefined
  mount({
    template: '<i />',
    setup: () => {
      made = useEditor(save, changed, ['name'])
    },
  })
  if (!made) throw new Error('not set up')
  made.open(row)
  return made
}

beforeEach(() => {
  save.mockReset().mockResolvedValue(undefined)
  changed.mockReset().mockResolvedValue(undefined)
  confirm.mockReset()
})

describe('an editor', () => {
  it('works on a copy', () => {
    const row = { id: 1, name: 'a', list: [1] }
    const editor = edit(row)
    expect(editor.dirty.value).toBe(false)
    editor.draft.value?.list.push(2)
    expect(row.list).toEqual([1])
    expect(editor.dirty.value).toBe(true)
  })

  it('closes when it has saved', async () => {
    const editor = edit({ id: 1, name: 'a', list: [] })
    await editor.submit()
    expect(save).toHaveBeenCalledWith({ id: 1, name: 'a', list: [] })
    expect(editor.draft.value).toBeNull()
    expect(changed).toHaveBeenCalledOnce()
  })

  it('closes only when everything has been read anew', async () => {
    let read: (value?: unknown) => void = () => undefined
    changed.mockReturnValue(new Promise((resolve) => (read = resolve)))
    const editor = edit({ id: 1, name: 'a', list: [] })
    const saving = editor.submit()
    await vi.waitFor(() => expect(changed).toHaveBeenCalled())
    expect(editor.draft.value).not.toBeNull()
    read()
    await saving
    expect(editor.draft.value).toBeNull()
  })

  it('stays with what was typed when it is refused', async () => {
    save.mockRejectedValue(new Problem('invalid_setting', 'too many', 422, ['list.0.level']))
    const editor = edit({ id: 1, name: 'a', list: [] })
    await editor.submit()
    expect(editor.draft.value?.name).toBe('a')
    expect(concerns(editor.problem.value, 'list')).toBe(true)
    expect(concerns(editor.problem.value, 'lis')).toBe(false)
    expect(changed).not.toHaveBeenCalled()
  })

  it('asks for what is missing without asking the server', async () => {
    const editor = edit({ id: 1, name: ' ', list: [] })
    await editor.submit()
    expect(save).not.toHaveBeenCalled()
    expect(editor.problem.value?.fields).toEqual(['name'])
  })

  it('saves once for two clicks', async () => {
    const editor = edit({ id: 1, name: 'a', list: [] })
    await Promise.all([editor.submit(), editor.submit()])
    expect(save).toHaveBeenCalledOnce()
  })

  it('asks before changes are thrown away, and only then', async () => {
    const editor = edit({ id: 1, name: 'a', list: [] })
    if (editor.draft.value) editor.draft.value.name = 'b'
    confirm.mockRejectedValueOnce('cancel')
    await editor.leave()
    expect(editor.draft.value?.name).toBe('b')
    confirm.mockResolvedValueOnce('confirm')
    await editor.leave()
    expect(editor.draft.value).toBeNull()
    editor.open({ id: 2, name: 'c', list: [] })
    await editor.leave()
    expect(confirm).toHaveBeenCalledTimes(2)
  })
})
