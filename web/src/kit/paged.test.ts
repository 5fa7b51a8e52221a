import { expect, it, vi } from 'vitest'
import { usePaged, type Page } from './paged'

const page = (items: string[], total = items.length): Page<string> => ({ items, total, page: 1, page_size: 20 })

it('loads the first page at once, and others when asked', async () => {
  const ask = vi.fn().mockResolvedValueOnce(page(['a'], 21)).mockResolvedValueOnce(page(['b'], 21))
  const list = usePaged<string>(ask)
  await vi.waitFor(() => expect(list.rows.value).toEqual(['a']))
  await list.load(2)
  expect(ask).toHaveBeenLastCalledWith({ page: 2, page_size: 20 })
  expect(list.rows.value).toEqual(['b'])
  expect(list.total.value).toBe(21)
})

it('keeps the newest question’s answer when an older one comes later', async () => {
  let late = (_found: Page<string>): void => undefined
  const slow = new Promise<Page<string>>((resolve) => (late = resolve))
  const ask = vi.fn().mockReturnValueOnce(slow).mockResolvedValueOnce(page(['new']))
  const list = usePaged<string>(ask)
  await list.load(1)
  late(page(['old']))
  await slow
  expect(list.rows.value).toEqual(['new'])
})

it('says what went wrong, and forgets it with the next answer', async () => {
  const ask = vi.fn().mockRejectedValueOnce(new Error('断线')).mockResolvedValueOnce(page(['a']))
  const list = usePaged<string>(ask)
  await vi.waitFor(() => expect(list.problem.value).toEqual(new Error('断线')))
  expect(list.busy.value).toBe(false)
  await list.load()
  expect(list.problem.value).toBeNull()
})
