/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest'
import { words } from './words'

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`)))
}

const zh = new Map(leaves(words['zh-CN']))
const en = new Map(leaves(words.en))
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('words', () => {
  it('are the same in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
  })

  it.each([...zh.keys()])('%s is said, with the same placeholders, in both', (key) => {
    expect(zh.get(key)?.trim()).toBeTruthy()
    expect(en.get(key)?.trim()).toBeTruthy()
    expect(placeholders(en.get(key) ?? '')).toEqual(placeholders(zh.get(key) ?? ''))
  })

  it('contain no sign that vue-i18n would read as a message’s syntax', () => {
    for (const text of [...zh.values(), ...en.values()]) expect(text).not.toMatch(/[@|]/)
  })
})

const sources = import.meta.glob<string>(['./**/*.vue', './**/*.ts', '!./**/*.test.ts', '!./**/words.ts', '!./api/schema.d.ts'], {
  query: '?raw', import: 'default', eager: true,
})

/** Comments, and what is not a page's text, may be in any script; templates and code may not hold Chinese. */
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*$/gm, '')

describe('pages', () => {
  it.each(Object.keys(sources))('%s asks only for words that exist and writes none of its own', (file) => {
    const code = withoutComments(sources[file] ?? '')
    for (const [, key] of code.matchAll(/\bt\(\s*'([\w.-]+)'/g)) expect(zh.has(key ?? ''), `${file}: ${key}`).toBe(true)
    for (const [, start] of code.matchAll(/\bt\(\s*`([\w.]+)\.\$\{/g)) expect([...zh.keys()].some((key) => key.startsWith(`${start}.`)), start).toBe(true)
    const own = code.replace(/\.join\('[^']*'\)/g, '')
    expect(own.match(/[一-鿿]+/g) ?? []).toEqual([])
  })
})
