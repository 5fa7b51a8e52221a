import type { Same } from '@/words'

export const zh = {
  reveal: {
    show: '查看完整号码',
    hide: '隐去（{seconds} 秒后自动隐去）',
    left: '{seconds} 秒',
    title: '查看完整号码',
    hint: '您当前没有与该客户的通话或未结工单，请写明查看理由。查看记入审计台账。',
    reason: '查看理由',
    reasonPlaceholder: '至少四个字，例如：核对退款账户',
    tooShort: '理由至少写四个字。',
    budget: '今天还可查看 {left} 位客户，每天 {aDay} 位；同一客户当天不重复计数。',
    spent: '今天的 {aDay} 位已用完，只能再看今天看过的客户。拨打电话不需要查看号码。',
    none: '您的岗位没有凭理由查看的额度。',
    submit: '查看',
  },
}

export const en: Same<typeof zh> = {
  reveal: {
    show: 'Show the number in full',
    hide: 'Hide (by itself in {seconds} s)',
    left: '{seconds} s',
    title: 'Show the number in full',
    hint: 'You have no live call or open case with this customer: say why you need to see it. It is recorded in the audit trail.',
    reason: 'Reason',
    reasonPlaceholder: 'Four letters or more, e.g. to check a refund account',
    tooShort: 'Write four letters or more.',
    budget: '{left} customers left today of {aDay} a day; the same one counts once a day.',
    spent: 'Today’s {aDay} are used up; only those seen today can be seen again. Calling needs no number.',
    none: 'Your post has no budget for a reason alone.',
    submit: 'Show',
  },
}
