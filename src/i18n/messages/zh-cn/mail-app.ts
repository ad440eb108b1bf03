import type { Messages } from '../../keys.ts'
import type { mailApp as source } from '../en/mail-app.ts'

export const mailApp: Messages<typeof source> = {
  'mail.inbox': '收件箱',
  'mail.empty': '没有邮件',
  'mail.empty-text': '发送到 {address} 的邮件会显示在这里。',
  'mail.no-address': '此手机尚未设置邮箱。',
  'mail.spam': '垃圾邮件',
  'mail.spam-count': '{count, plural, =0 {没有被过滤的邮件} other {# 封邮件被过滤}}',
  'mail.spam-text': '被过滤器当作垃圾的邮件。需要的邮件也可能在这里：再次获取之前请先查看。',
  'mail.spam-empty': '这里没有邮件',
  'mail.unread': '未读',
  'mail.to': '收件人：{address}',
  'mail.restore': '不是垃圾邮件',
  'mail.restored': '已移至收件箱',
  'mail.gone': '此邮件已不存在。',
}
