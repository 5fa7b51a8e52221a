// What an author wrote, as elements: made from the server's tree, never from HTML. Only these elements, and links that
// lead to the web, to a telephone or to another article.
import { h, type FunctionalComponent, type VNode } from 'vue'
import { RouterLink } from 'vue-router'
import type { MarkNode } from '@/api/types'

const TAGS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 's', 'code', 'pre', 'hr', 'br'])

function draw(node: MarkNode): VNode | string {
  const inner = (): (VNode | string)[] => node.nodes.map(draw)
  if (node.tag === 'img') return h('img', { src: `/api/knowledge/attachments/${encodeURIComponent(node.target)}`, alt: node.text, loading: 'lazy' })
  if (node.tag === 'a') return link(node.target, inner())
  return TAGS.has(node.tag) ? h(node.tag, inner()) : node.text || h('span', inner())
}

function link(target: string, inner: (VNode | string)[]): VNode {
  const article = /^article:(\d+)$/.exec(target)?.[1]
  if (article) return h(RouterLink, { to: `/knowledge/${article}` }, () => inner)
  return /^(https?:\/\/|tel:)/i.test(target) ? h('a', { href: target, target: '_blank', rel: 'noopener noreferrer' }, inner) : h('span', inner)
}

export const MarkText: FunctionalComponent<{ nodes: MarkNode[] }> = ({ nodes }) => h('div', { class: 'mark-text', lang: 'zh-CN' }, nodes.map(draw))
MarkText.props = ['nodes']
