import type { Messages } from '../../keys.ts'
import type { keyboard as source } from '../en/keyboard.ts'

export const keyboard: Messages<typeof source> = {
  'keyboard.label': '键盘',
  'keyboard.hide': '隐藏键盘',
  'keyboard.shift': '上档键',
  'keyboard.caps-lock': '大写锁定',
  'keyboard.backspace': '退格',
  'keyboard.space': '空格',
  'keyboard.enter': '回车',
  'keyboard.done': '完成',
  'keyboard.go': '前往',
  'keyboard.next': '下一步',
  'keyboard.previous': '上一步',
  'keyboard.search': '搜索',
  'keyboard.send': '发送',
  'keyboard.letters': '字母',
  'keyboard.digits': '数字',
  'keyboard.symbols': '符号',
  'keyboard.language': '切换语言',
  'keyboard.suggestions': '建议',
  'keyboard.key.comma': '逗号',
  'keyboard.key.period': '句点',
  'keyboard.key.at': '@ 符号',
  'keyboard.key.hyphen': '连字符',
  'keyboard.key.plus': '加号',
  'keyboard.use-saved-password': '使用为 {account} 保存的密码',
}
