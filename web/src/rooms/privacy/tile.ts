// The faint pattern as a picture that the page repeats: see huawu/privacy/watermark/code.py.

/** How much darker a dark cell makes what is behind it, and a light one lighter. Half as much is still found; twice as much is seen. */
const STRENGTH = 0.012

/** The tile as a data URL; empty where there is no canvas. `rows` are of `0` (darker) and `1` (lighter). */
export function tileUrl(rows: string[], cellPx: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = rows.length * cellPx
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  rows.forEach((row, y) => {
    ;[...row].forEach((cell, x) => {
      pen.fillStyle = cell === '0' ? `rgb(0 0 0 / ${STRENGTH})` : `rgb(255 255 255 / ${STRENGTH})`
      pen.fillRect(x * cellPx, y * cellPx, cellPx, cellPx)
    })
  })
  return canvas.toDataURL()
}

/** The words in sight, aslant and repeated, as a data URL. */
export function wordsUrl(words: string): string {
  const text = words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="280"><text x="210" y="150" text-anchor="middle" transform="rotate(-22 210 140)" font-family="sans-serif" font-size="14" fill="#3b4a5a" fill-opacity="0.07">${text}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
