import { describe, expect, it } from 'vitest'
import { moveOf, scaled } from './playback'

const key = (name: string, more: Partial<KeyboardEvent> = {}): Parameters<typeof moveOf>[0] => ({
  key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, target: document.body, ...more,
})

describe('moveOf', () => {
  it('plays, skips five seconds, or one with Shift', () => {
    expect(moveOf(key(' '), 1)).toEqual({ toggle: true })
    expect(moveOf(key('ArrowLeft'), 1)).toEqual({ skip: -5 })
    expect(moveOf(key('ArrowRight', { shiftKey: true }), 1)).toEqual({ skip: 1 })
  })

  it('steps through the speeds and stays within them', () => {
    expect(moveOf(key('ArrowUp'), 1)).toEqual({ rate: 1.25 })
    expect(moveOf(key('ArrowUp'), 2)).toEqual({ rate: 2 })
    expect(moveOf(key('ArrowDown'), 0.5)).toEqual({ rate: 0.5 })
  })

  it('leaves other keys, combinations and fields alone', () => {
    expect(moveOf(key('x'), 1)).toBeNull()
    expect(moveOf(key('ArrowLeft', { altKey: true }), 1)).toBeNull()
    expect(moveOf(key(' ', { target: document.createElement('button') }), 1)).toBeNull()
    expect(moveOf(key('ArrowLeft', { target: document.createElement('input') }), 1)).toBeNull()
  })
})

describe('scaled', () => {
  it('puts both channels on one scale', () => {
    expect(scaled([0, 50, -100], [25])).toEqual([[0, 0.5, -1], [0.25]])
  })

  it('leaves silence silent', () => {
    expect(scaled([0, 0], [])).toEqual([[0, 0], []])
  })
})
