import type { Messages } from '../../keys.ts'
import type { shell as source } from '../en/shell.ts'

export const shell: Messages<typeof source> = {
  'home.label': '主屏幕',
  'home.dock': '常用应用',
  'home.unread-mails': '{count} 封未读邮件',

  'nav.label': '导航',
  'nav.label-of': '{model} 的导航',
  'nav.back': '返回',
  'nav.home': '主屏幕',
  'recents.empty': '没有最近使用的应用',
  'recents.close-all': '全部关闭',
  'recents.close-app': '关闭{app}',

  'status.label': '状态栏',
  'status.time': '时间：{time}',
  'status.airplane': '飞行模式已开启',
  'status.no-sim': '未插入 SIM 卡',
  'status.no-service': '无服务',
  'status.signal': '{carrier}：信号 {bars} 格，共 4 格',
  'status.sim-signal': 'SIM {slot}，{carrier}：信号 {bars} 格，共 4 格',
  'status.wifi': 'WLAN：信号 {bars} 格，共 4 格',
  'status.mobile-data': '移动数据已开启',
  'status.battery': '电量百分之 {percent}',
  'status.notifications': '{count, plural, other {# 条通知}}',

  'quick.label': '快捷设置',
  'quick.close': '关闭通知和快捷设置',
  'quick.wifi': 'WLAN',
  'quick.mobile-data': '移动数据',
  'quick.airplane': '飞行模式',
  'quick.dark': '深色模式',
  'quick.no-sim': '无 SIM 卡',
  'quick.settings': '打开设置',

  'notification.label': '通知',
  'notification.empty': '没有通知',
  'notification.clear-all': '全部清除',
  'notification.dismiss': '清除通知',
  'notification.copy-code': '复制验证码',
  'notification.code-copied': '验证码已复制',
  'notification.heads-up': '新通知',
}
