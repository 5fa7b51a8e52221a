import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { ElMessageBox } from 'element-plus'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Prompt } from '@/api/types'
import { i18n } from '@/kit/i18n'
import PromptsPage from './PromptsPage.vue'
import { zh } from './words'

const { listPrompts, writeText, forgetText } = vi.hoisted(() => ({ listPrompts: vi.fn(), writeText: vi.fn(), forgetText: vi.fn() }))
vi.mock('./prompts', () => ({ listPrompts, writeText, forgetText, audioOf: () => '', MOST_BYTES: 1, MOST_CHARACTERS: 500 }))

const PROMPT: Prompt = { key: 'busy', text: '坐席正忙。', text_en: 'All agents are busy.', own: false, own_text: false, duration_ms: 2000, changed_at: null }
const answer = vi.spyOn(ElMessageBox, 'prompt')

async function page(...prompts: Prompt[]): Promise<VueWrapper> {
  listPrompts.mockResolvedValue(prompts)
  const wrapper = mount(PromptsPage, { global: { plugins: [i18n] } })
  await flushPromises()
  return wrapper
}

async function rewriteAs(value: string): Promise<void> {
  answer.mockResolvedValue({ value, action: 'confirm' } as never)
  const wrapper = await page(PROMPT)
  await wrapper.get('[data-testid=prompt-rewrite]').trigger('click')
  await flushPromises()
}

beforeEach(() => {
  answer.mockReset()
  writeText.mockReset().mockResolvedValue(undefined)
})

it('lets another text be spoken', async () => {
  await rewriteAs('请您稍候。')
  expect(writeText).toHaveBeenCalledWith('busy', '请您稍候。')
})

it('asks for nothing when the text stays the same', async () => {
  await rewriteAs(` ${PROMPT.text} `)
  expect(writeText).not.toHaveBeenCalled()
})

it('changes nothing when the question is closed', async () => {
  answer.mockRejectedValue('cancel')
  const wrapper = await page(PROMPT)
  await wrapper.get('[data-testid=prompt-rewrite]').trigger('click')
  await flushPromises()
  expect(writeText).not.toHaveBeenCalled()
})

it('offers the original text only where there is another', async () => {
  const wrapper = await page(PROMPT, { ...PROMPT, key: 'menu-1', own_text: true })
  expect(wrapper.findAll('[data-testid=prompt-forget]')).toHaveLength(1)
  expect(wrapper.findAll('[data-testid=prompt-name]').map((name) => name.text())).toEqual([zh.names.busy, 'menu-1'])
})
