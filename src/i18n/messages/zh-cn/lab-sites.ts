import type { labSites as source } from '../en/lab-sites.ts'

export const labSites: Record<keyof typeof source, string> = {
  'lab.group.support': '客服',
  'lab.condition.support.reply': '客服答复',
  'lab.condition.support.days': '客服答复需要的天数',
  'lab.operation.openTicket': '提交工单',
  'lab.operation.listTickets': '列出工单',
  'lab.operation.openVerification': '申请人工审核',
  'lab.operation.readVerification': '查询审核进度',
  'lab.operation.openAccessLink': '打开客服的链接',
  'lab.page.webmail/sign-in': '选择邮箱',
  'lab.page.webmail/inbox': '收件箱',
  'lab.page.webmail/spam': '垃圾邮件',
  'lab.page.webmail/message': '邮件',
  'lab.page.webmail/no-such-page': '邮局没有这个页面',
}
