import type { Messages } from '../../keys.ts'
import type { glass as source } from '../en/glass.ts'

export const glass: Messages<typeof source> = {
  'app.guard': '荆棘卫士',
  'app.photos': '照片',
  'nav.up': '返回上一级',
  'nav.overview': '最近任务',
  'shade.open': '打开通知栏',
  'quick.turn': '旋转屏幕',
  'status.no-internet': 'WLAN 无法访问互联网',
  'status.wifi-captive': 'WLAN：需要登录网络',
  'status.wifi-weak': 'WLAN：信号弱',
  'status.slot-empty': 'SIM {slot}：未插卡',
  'heads-up.open': '打开来自 {sender} 的短信',
  'heads-up.open-mail': '打开来自 {sender} 的邮件',
  'sign-in-request.notice': '是您本人吗？',
  'sign-in-request.notice-text': '有人正在 {device} 上登录您的小米账号。',
  'sign-in-request.open': '打开登录请求',
  'crash.close': '关闭应用',
  'keyboard.one-language': '此键盘只有一种语言：英语',
  'keys.label': '手机按键',
  'keys.power': '电源键',
  'keys.volume-up': '音量加键',
  'keys.volume-down': '音量减键',
  'keys.more': '手机的按键和 SIM 卡托',
  'keys.flash': '从电脑安装系统',
  'screen.loading': '正在打开…',
}
