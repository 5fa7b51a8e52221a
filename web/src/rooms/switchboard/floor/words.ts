import type { Same } from '@/words'

export const floor = {
  title: '实时监控',
  waiting: '排队来电',
  nobodyWaiting: '没有人在排队。',
  longest: '最长等待',
  agents: '坐席',
  nobody: '没有坐席。',
  position: '位置',
  caller: '来电者',
  queue: '队列',
  waited: '已等待',
  offeredTo: '正在振铃',
  why: '说明',
  engineDown: '话务平台暂时不可用，来电者会听到致歉语，漏接的电话会列入待回拨。',
  offline: '与服务器的连接已断开，正在重连。以下内容可能已过时。',
}

export const floorEn: Same<typeof floor> = {
  title: 'Live view',
  waiting: 'Waiting calls',
  nobodyWaiting: 'Nobody is waiting.',
  longest: 'Longest wait',
  agents: 'Agents',
  nobody: 'No agents.',
  position: 'Position',
  caller: 'Caller',
  queue: 'Queue',
  waited: 'Waited',
  offeredTo: 'Ringing',
  why: 'Why',
  engineDown: 'The telephone engine is not available. Callers hear an apology; missed calls are listed for call-back.',
  offline: 'The connection to the server is lost and is being restored. What you see may be out of date.',
}
