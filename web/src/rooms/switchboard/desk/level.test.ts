import { expect, it } from 'vitest'
import { loudness } from './level'

const tone = (amplitude: number): Float32Array => Float32Array.from({ length: 1024 }, (_, index) => amplitude * Math.sin(index / 5))

it('is nothing in silence, almost all at full scale, and grows in between', () => {
  expect(loudness(new Float32Array(1024))).toBe(0)
  expect(loudness(new Float32Array(0))).toBe(0)
  expect(loudness(tone(1))).toBeGreaterThan(0.9)
  expect(loudness(tone(0.01))).toBeLessThan(loudness(tone(0.1)))
  expect(loudness(tone(5))).toBeLessThanOrEqual(1)
})
