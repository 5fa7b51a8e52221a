import { desk as deskZh, deskEn } from './desk/words'
import { floor as floorZh, floorEn } from './floor/words'
import { wall as wallZh, wallEn } from './wall/words'
import { phone as phoneZh, phoneEn } from './phone/words'

const statesZh = {
  offline: '离线',
  ready: '空闲',
  offered: '振铃',
  talking: '通话中',
  holding: '保持中',
  consulting: '咨询中',
  outbound: '外呼中',
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
  consulting: 'Consulting',
  outbound: 'Calling out',
  wrap_up: 'Wrap-up',
  break: 'Break',
  system_problem: 'Problem',
}

/** The server's codes for why an agent is on break; the first four are offered on the desk. */
const reasonsZh = { rest: '小休', meal: '用餐', training: '培训', meeting: '会议', rejected: '已拒接', no_answer: '未应答', ring_failed: '振铃失败', connection_lost: '连接中断' }
const reasonsEn: typeof reasonsZh = {
  rest: 'Rest',
  meal: 'Meal',
  training: 'Training',
  meeting: 'Meeting',
  rejected: 'Call rejected',
  no_answer: 'Did not answer',
  ring_failed: 'Could not be rung',
  connection_lost: 'Connection lost',
}

/** Why the system, not the agent, has taken a desk out of service. */
const problemsZh = { desk_closed: '工作台已关闭', softphone: '软电话异常', microphone: '麦克风不可用', websocket: '软电话断开', engine: '话务平台异常', account_closed: '账号已停用' }
const problemsEn: typeof problemsZh = {
  desk_closed: 'Desk closed',
  softphone: 'Softphone problem',
  microphone: 'No microphone',
  websocket: 'Softphone disconnected',
  engine: 'Telephone engine problem',
  account_closed: 'Account closed',
}

export const zh = { states: statesZh, reasons: reasonsZh, problems: problemsZh, desk: deskZh, floor: floorZh, phone: phoneZh, wall: wallZh }
export const en = { states: statesEn, reasons: reasonsEn, problems: problemsEn, desk: deskEn, floor: floorEn, phone: phoneEn, wall: wallEn }
