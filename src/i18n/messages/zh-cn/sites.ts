import type { Messages } from '../../keys.ts'
import type { sites as source } from '../en/sites.ts'

export const sites: Messages<typeof source> = {
  'webmail.name': '邮局',
  'webmail.sign-in.title': '选择邮箱',
  'webmail.sign-in.text': '这里的邮箱都是模拟的，不需要密码。',
  'webmail.sign-in.own': '您的邮箱地址',
  'webmail.leave': '退出 {address}',
  'webmail.inbox-count': '收件箱（{count}）',
  'webmail.spam-hint': '没有收到？再次申请之前请先查看垃圾邮件。邮件可能需要一些时间。',
  'webmail.back-to-inbox': '前往收件箱',
  'webmail.from': '发件人：{sender}',
  'webmail.moving': '正在移动邮件…',
  'webmail.in-spam': '此邮件被当作垃圾邮件。如果是您申请的，请移至收件箱。',
  'webmail.links': '链接会在新标签页中打开。打开之前请看清它通往哪里。',
}
