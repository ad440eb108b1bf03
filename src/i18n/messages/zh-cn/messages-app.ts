import type { Messages } from '../../keys.ts'
import type { messagesApp as source } from '../en/messages-app.ts'

export const messagesApp: Messages<typeof source> = {
  'messages.title': '短信',
  'messages.empty': '没有短信',
  'messages.empty-text': '收到的短信会显示在这里。',
  'messages.unread': '{count, plural, other {# 条未读短信}}',
  'messages.thread': '来自 {sender} 的短信',
  'messages.sim': 'SIM {slot}',
  'messages.today': '今天',
  'messages.yesterday': '昨天',
  'messages.no-reply': '无法回复此发件人',
  'messages.copy-code': '复制验证码 {code}',
}
