import { breaks as breaksZh, breaksEn } from './break/words'
import { desk as deskZh, deskEn } from './desk/words'
import { floor as floorZh, floorEn } from './floor/words'
import { memo as memoZh, memoEn } from './memo/words'
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
  monitoring: '监听中',
  wrap_up: '话后处理',
  break: '示忙',
  study: '学习',
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
  monitoring: 'Monitoring',
  wrap_up: 'Wrap-up',
  break: 'Break',
  study: 'Study',
  system_problem: 'Problem',
}

/** Why the system has put an agent on break; the house's own reasons come with their names. */
const reasonsZh = { rejected: '已拒接', no_answer: '未应答', ring_failed: '振铃失败', connection_lost: '连接中断' }
const reasonsEn: typeof reasonsZh = {
  rejected: 'Call rejected',
  no_answer: 'Did not answer',
  ring_failed: 'Could not be rung',
  connection_lost: 'Connection lost',
}

/** Why the system, not the agent, has taken a desk out of service. */
const problemsZh = { desk_closed: '工作台已关闭', reload: '页面重新加载中', softphone: '软电话异常', microphone: '麦克风不可用', websocket: '软电话断开', engine: '话务平台异常', account_closed: '账号已停用' }
const problemsEn: typeof problemsZh = {
  desk_closed: 'Desk closed',
  reload: 'Page is being loaded anew',
  softphone: 'Softphone problem',
  microphone: 'No microphone',
  websocket: 'Softphone disconnected',
  engine: 'Telephone engine problem',
  account_closed: 'Account closed',
}

const superviseZh = {
  listen: '监听',
  whisper: '密语',
  join: '强插',
  takeOver: '接管',
  takeOverHint: '接管后由您与客户通话，坐席转入话后处理。',
  stop: '退出监听',
  allowEnding: '同意结束通话',
  state: '更改状态',
  notNow: '您的软电话就绪且没有其他通话时才能监听。',
  doing: { listen: '正在监听 {who}', whisper: '正在对 {who} 密语，客户听不到', join: '已加入 {who} 的通话' },
}

const superviseEn: typeof superviseZh = {
  listen: 'Listen',
  whisper: 'Whisper',
  join: 'Join',
  takeOver: 'Take over',
  takeOverHint: 'You go on with the customer; the agent goes to wrap-up.',
  stop: 'Stop listening',
  allowEnding: 'Agree to end the call',
  state: 'Change state',
  notNow: 'You can listen when your softphone is ready and you have no other call.',
  doing: { listen: 'Listening to {who}', whisper: 'Whispering to {who}; the customer does not hear it', join: 'In {who}’s call' },
}

export const zh = { breaks: breaksZh, supervise: superviseZh, memo: memoZh, states: statesZh, reasons: reasonsZh, problems: problemsZh, desk: deskZh, floor: floorZh, phone: phoneZh, wall: wallZh }
export const en = { breaks: breaksEn, supervise: superviseEn, memo: memoEn, states: statesEn, reasons: reasonsEn, problems: problemsEn, desk: deskEn, floor: floorEn, phone: phoneEn, wall: wallEn }
