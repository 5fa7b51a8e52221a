import { desk as deskZh, deskEn } from './desk/words'
import { floor as floorZh, floorEn } from './floor/words'
import { phone as phoneZh, phoneEn } from './phone/words'

const statesZh = {
  offline: '离线',
  ready: '空闲',
  offered: '振铃',
  talking: '通话中',
  holding: '保持中',
  wrap_up: '话后处理',
  break: '小休',
  system_problem: '系统异常',
}

const statesEn: typeof statesZh = {
  offline: 'Offline',
  ready: 'Ready',
  offered: 'Ringing',
  talking: 'Talking',
  holding: 'On hold',
  wrap_up: 'Wrap-up',
  break: 'Break',
  system_problem: 'System problem',
}

/** The server's codes for why an agent is on break; the first four are offered on the desk. */
const reasonsZh = { rest: '小休', meal: '用餐', training: '培训', meeting: '会议', rejected: '已拒接', no_answer: '未应答' }
const reasonsEn: typeof reasonsZh = {
  rest: 'Rest',
  meal: 'Meal',
  training: 'Training',
  meeting: 'Meeting',
  rejected: 'Call rejected',
  no_answer: 'Did not answer',
}

export const zh = { states: statesZh, reasons: reasonsZh, desk: deskZh, floor: floorZh, phone: phoneZh }
export const en = { states: statesEn, reasons: reasonsEn, desk: deskEn, floor: floorEn, phone: phoneEn }
