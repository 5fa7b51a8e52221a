import type { Same } from '@/words'

export const zh = {
  title: '客户',
  searchPlaceholder: '姓名，或完整号码 / 后四位',
  name: '姓名',
  level: '等级',
  numbers: '号码',
  lastContact: '最近联络',
  contacts: '历史联络',
  noContacts: '没有联络记录。',
  empty: '没有符合条件的客户。',
  at: '时间',
  kind: '类型',
  reason: '原因',
  result: '结果',
  agent: '坐席',
  back: '返回客户列表',
}

export const en: Same<typeof zh> = {
  title: 'Customers',
  searchPlaceholder: 'Name, or the full number / its last four digits',
  name: 'Name',
  level: 'Level',
  numbers: 'Numbers',
  lastContact: 'Last contact',
  contacts: 'Past contacts',
  noContacts: 'No contacts yet.',
  empty: 'No customer matches.',
  at: 'Time',
  kind: 'Kind',
  reason: 'Reason',
  result: 'Result',
  agent: 'Agent',
  back: 'Back to customers',
}
