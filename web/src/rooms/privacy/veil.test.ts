import { afterEach, describe, expect, it, vi } from 'vitest'
import { wordsUrl } from './tile'
import { cover, HOST } from './veil'

const mark = { line: '1001 林小满 A3F0-91C2', rows: ['01', '10'], cellPx: 6 }
const hosts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(HOST)]
const changed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
let uncover = (): void => undefined

afterEach(() => {
  uncover()
  vi.useRealTimers()
})

describe('the watermark', () => {
  it('lies over the page and lets clicks through', () => {
    uncover = cover(mark)
    expect(hosts()).toHaveLength(1)
    expect(hosts()[0]?.style.pointerEvents).toBe('none')
  })

  it.each<[string, (host: HTMLElement) => void]>([
    ['removed', (host) => { host.remove() }],
    ['hidden', (host) => { host.style.setProperty('display', 'none', 'important') }],
    ['made transparent', (host) => { host.style.setProperty('opacity', '0', 'important') }],
    ['stripped of its style', (host) => { host.removeAttribute('style') }],
  ])('comes back when it is %s', async (_how, tamper) => {
    uncover = cover(mark)
    hosts().forEach(tamper)
    await changed()
    expect(hosts()).toHaveLength(1)
    expect(hosts()[0]?.style.getPropertyValue('opacity')).toBe('1')
    expect(hosts()[0]?.style.getPropertyValue('display')).toBe('block')
  })

  it('is gone with the one whose it was', async () => {
    cover(mark)()
    await changed()
    expect(hosts()).toHaveLength(0)
  })
})

it('shows names as they are, whatever stands in them', () => {
  expect(decodeURIComponent(wordsUrl('<b> & "林"'))).toContain('&#60;b&#62; &#38; &#34;林&#34;')
})
