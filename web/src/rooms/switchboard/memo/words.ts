import type { Same } from '@/words'

export const memo = {
  title: '消息',
  placeholder: '写给坐席的话，最多 200 字',
  send: '发送',
  read: '知道了',
  readAt: '{time} 已读',
  unread: '未读',
  team: '发消息给班组',
  toTeam: '发消息给{team}全体坐席',
  phrases: {
    closing: '请收尾，后面还有客户在等。',
    slower: '请放慢语速，让客户把话说完。',
    verify: '请先核对客户信息，再作答复。',
    script: '请按标准用语回答。',
    well: '处理得很好，继续保持。',
  },
}

export const memoEn: Same<typeof memo> = {
  title: 'Messages',
  placeholder: 'A few words to the agent, 200 characters at most',
  send: 'Send',
  read: 'Got it',
  readAt: 'read at {time}',
  unread: 'unread',
  team: 'Message the team',
  toTeam: 'A message to everybody in {team}',
  phrases: {
    closing: 'Please come to a close: more customers are waiting.',
    slower: 'Please speak more slowly and let the customer finish.',
    verify: 'Please check who the customer is before you answer.',
    script: 'Please keep to the standard phrases.',
    well: 'Well handled, go on like this.',
  },
}
