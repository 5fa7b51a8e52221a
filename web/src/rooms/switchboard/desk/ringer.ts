/** The desk's ring: two soft tones every two seconds, made here so that no file is needed. */
const TONES_HZ = [659, 880]
const TONE_S = 0.16
const EVERY_MS = 2000
const LOUDNESS = 0.16

let context: AudioContext | null = null
let timer: ReturnType<typeof setInterval> | undefined

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

function ring(audio: AudioContext): void {
  TONES_HZ.forEach((hz, index) => beep(audio, hz, audio.currentTime + index * TONE_S * 1.25))
}

export function startRinging(): void {
  if (timer) return
  context ??= new AudioContext()
  const audio = context
  void audio.resume() // before the first click on the page the browser keeps it silent
  ring(audio)
  timer = setInterval(() => ring(audio), EVERY_MS)
}

export function stopRinging(): void {
  clearInterval(timer)
  timer = undefined
}
