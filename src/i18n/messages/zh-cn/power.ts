import type { Messages } from '../../keys.ts'
import type { power as source } from '../en/power.ts'

export const power: Messages<typeof source> = {
  'power.off': '手机已关机',
  'power.off-hint': '手机已关机。按侧边的电源键即可开机。',
  'power.asleep': '屏幕已熄灭',
  'power.wake': '唤醒屏幕',
  'power.booting': '手机正在启动',
  'power.shutting-down': '正在关机…',
  'power.erasing': '正在清除所有数据',
  'power.updating': '正在更新系统',
  'power.flashing': '正在安装系统',
  'power.percent': '{percent}%',
  'power.do-not-turn-off': '请稍候，不要关闭手机。',
  'power.do-not-disconnect': '请保持手机与电脑的连接，完成后会自动重启。',

  'power-menu.label': '电源菜单',
  'power-menu.power-off': '关机',
  'power-menu.restart': '重启',

  'recovery-menu.head': '系统之外',
  'recovery-menu.title': '主菜单',
  'recovery-menu.reboot': '重启',
  'recovery-menu.wipe-data': '清除数据',
  'recovery-menu.connect': '连接电脑',
  'recovery-menu.back': '返回',
  'recovery-menu.wipe-all-data': '清除所有数据',
  'recovery-menu.confirm': '确认',
  'recovery-menu.back-to-main-menu': '返回主菜单',
  'recovery-menu.confirm-text': '手机上的所有内容都将被删除，且无法恢复。手机属于哪个账号不会因此改变。',
  'recovery-menu.wiped': '数据已清除',
  'recovery-menu.wiped-text': '手机上的所有内容已删除。',
  'recovery-menu.connecting-text': '请用数据线连接手机。手机正在等待电脑。',
  'recovery-menu.help': '音量键移动，电源键选择。',

  'keys.hold-power': '长按电源键：电源菜单',
  'keys.recovery': '同时按住电源键和音量加键：恢复菜单',
  'tray.label': 'SIM 卡托',
  'tray.put-in': '装入 SIM {slot}，{carrier}',
  'tray.take-out': '取出 SIM {slot}，{carrier}',

  'lock.label': '锁屏',
  'lock.swipe': '上滑解锁',
  'lock.hidden': '敏感内容已隐藏',

  'pin.title': '输入 PIN 码',
  'pin.entered': '{count, plural, =0 {尚未输入} other {已输入 # 位}}',
  'pin.wrong': 'PIN 码错误，请重试。',
  'pin.pause': '{seconds, plural, other {尝试次数过多，请在 # 秒后重试。}}',
  'pin.delete': '删除',
  'pin.enter': '确定',
}
