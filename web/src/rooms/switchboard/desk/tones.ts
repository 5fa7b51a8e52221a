/** Soft tones made here, so that no file is needed. */
const TONE_S = 0.16
const APART = 1.25
const LOUDNESS = 0.16

let context: AudioContext | null = null

function beep(audio: AudioContext, hz: number, at: number): void {
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = hz
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02)
  volume.gain.linearRampToValueAtTime(0, at + TONE_S)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + TONE_S)
}

/** What could not be heard when it was meant to be is not heard later. */
const LATE_MS = 1000

async function sound(tones: number[]): Promise<void> {
  const meant = Date.now()
  context ??= new AudioContext()
  const audio = context
  await audio.resume() // until the first click on the page a browser may let this wait
  if (Date.now() - meant > LATE_MS) return
  tones.forEach((hz, index) => beep(audio, hz, audio.currentTime + index * TONE_S * APART))
}

/** One tone after the other, in hertz; nothing where the browser does not let us, or has no sound. */
export function play(...tones: number[]): void {
  sound(tones).catch(() => undefined)
}
