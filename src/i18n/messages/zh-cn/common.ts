import type { Messages } from '../../keys.ts'
import type { common as source } from '../en/common.ts'

export const common: Messages<typeof source> = {
  'app.settings': '设置',
  'app.messages': '短信',
  'app.phone': '电话',
  'app.contacts': '联系人',
  'app.clock': '时钟',
  'app.mail': '邮件',
  'app.browser': '浏览器',
  'app.security': '安全中心',
  'app.notes': '便签',

  'action.cancel': '取消',
  'action.close': '关闭',
  'action.confirm': '确认',
  'action.continue': '继续',
  'action.allow': '允许',
  'action.deny': '拒绝',
  'action.next': '下一步',
  'action.not-now': '以后再说',
  'action.ok': '确定',
  'action.open': '打开',
  'action.retry': '重试',
  'action.save': '保存',

  'state.on': '已开启',
  'state.off': '已关闭',
  'state.none': '无',

  'simulation.mark': '模拟',
  'simulation.label': '模拟手机。您输入的内容不会离开本页面。',
  'simulation.no-secrets': '这是模拟环境，请勿输入真实的密码、号码或验证码。',

  'wait.default': '请稍候…',
  'wait.slow': '所需时间比平时长…',
  'wait.very-slow': '服务器目前较慢。您可以继续等待，也可以取消。',
  'wait.patient': '仍在处理中。视所在地区而定，每一步最长可能需要 5 分钟。',
  'wait.elapsed': '已等待 {time}',

  'crash.title': '“{app}”已停止运行',
  'crash.text': '此应用内部出现问题，手机本身一切正常。',
  'crash.reopen': '重新打开',
}
