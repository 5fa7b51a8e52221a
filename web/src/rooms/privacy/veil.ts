// The watermark over the page. It lets every click through, and whoever takes it away in the browser's tools has it back at once.
import { tileUrl, wordsUrl } from './tile'

export interface Mark {
  /** In sight, on the screen and on paper. */
  line: string
  rows: string[]
  cellPx: number
}

export const HOST = 'page-mark'
const LOOK_EVERY_MS = 2000

const OVERALL = 'position:fixed;inset:0;z-index:2147483646;pointer-events:none;display:block;visibility:visible;opacity:1;print-color-adjust:exact;'
const INSIDE = `
  :host { contain: strict; }
  div { position: absolute; inset: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .line { display: none; }
  @media print {
    .line { display: block; inset: auto 0 0 0; padding: 2mm; font: 9pt sans-serif; color: #333; text-align: center; }
  }
`

/** Puts the watermark over the page and keeps it there; the function that comes back takes it away. */
export function cover(mark: Mark): () => void {
  let host = make(mark)
  let putting = false

  function put(): void {
    if (putting) return
    putting = true
    host.remove()
    host = make(mark)
    document.body.append(host)
    watch()
    putting = false
  }

  const watcher = new MutationObserver(() => {
    if (!isWhole(host)) put()
  })
  function watch(): void {
    watcher.disconnect()
    watcher.observe(document.body, { childList: true })
    watcher.observe(host, { attributes: true })
  }

  put()
  // A rule in a style sheet changes no node; only looking finds it.
  const looking = setInterval(() => {
    if (!isWhole(host)) put()
  }, LOOK_EVERY_MS)
  return () => {
    clearInterval(looking)
    watcher.disconnect()
    host.remove()
  }
}

function make(mark: Mark): HTMLElement {
  const host = document.createElement(HOST)
  for (const declaration of OVERALL.split(';').filter(Boolean)) {
    const [name = '', value = ''] = declaration.split(':')
    host.style.setProperty(name, value, 'important')
  }
  host.setAttribute('aria-hidden', 'true')
  const inside = host.attachShadow({ mode: 'closed' })
  const style = document.createElement('style')
  style.textContent = INSIDE
  inside.append(style, layer(wordsUrl(mark.line)), layer(tileUrl(mark.rows, mark.cellPx)), line(mark.line))
  return host
}

function layer(url: string): HTMLElement {
  const made = document.createElement('div')
  if (url) made.style.backgroundImage = `url("${url}")`
  return made
}

function line(text: string): HTMLElement {
  const made = document.createElement('div')
  made.className = 'line'
  made.textContent = text
  return made
}

function isWhole(host: HTMLElement): boolean {
  if (host.parentNode !== document.body || host.getAttribute('aria-hidden') !== 'true') return false
  const seen = getComputedStyle(host)
  return seen.display !== 'none' && seen.visibility === 'visible' && seen.opacity === '1' && seen.position === 'fixed'
}
