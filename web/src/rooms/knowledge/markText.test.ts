import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { createRouter, createMemoryHistory } from 'vue-router'
import type { MarkNode } from '@/api/types'
import { MarkText } from './markText'

const node = (tag: string, more: Partial<MarkNode> = {}): MarkNode => ({ tag, text: '', target: '', nodes: [], ...more })
const words = (text: string): MarkNode => node('', { text })
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: {} }] })
const html = (...nodes: MarkNode[]): string => mount(MarkText, { props: { nodes }, global: { plugins: [router] } }).html()

it('draws tables, lists and words', () => {
  const drawn = html(node('table', { nodes: [node('tbody', { nodes: [node('tr', { nodes: [node('td', { nodes: [words('100 元')] })] })] })] }), node('ul', { nodes: [node('li', { nodes: [words('一次')] })] }))
  expect(drawn).toContain('<td>100 元</td>')
  expect(drawn).toContain('<li>一次</li>')
})

it('never makes an element that is not named, and words stay words', () => {
  const drawn = html(node('script', { nodes: [words('alert(1)')] }), node('iframe', { target: 'https://example.com' }), words('<img src=x onerror=alert(1)>'))
  expect(drawn).not.toMatch(/<script|<iframe|<img/)
  expect(drawn).toContain('&lt;img')
})

it('leads only to the web, a telephone or another article', () => {
  const a = (target: string): string => html(node('a', { target, nodes: [words('这里')] }))
  expect(a('https://example.com/a')).toContain('rel="noopener noreferrer"')
  expect(a('article:12')).toContain('href="/knowledge/12"')
  expect(a('javascript:alert(1)')).not.toContain('href')
  expect(a('data:text/html,x')).not.toContain('href')
})

it('shows pictures of this house only', () => {
  expect(html(node('img', { target: '0190b5a0-0000-7000-8000-000000000000', text: '示意图' }))).toContain('src="/api/knowledge/attachments/0190b5a0')
  expect(html(node('img', { target: '../../x?y' }))).toContain('attachments/..%2F..%2Fx%3Fy')
})
