import type { labGallery as source } from '../en/lab-gallery.ts'

export const labGallery: Record<keyof typeof source, string> = {
  'lab.gallery': '画廊',
  'lab.gallery.about': '所有屏幕和网页，每个都是按真实步骤走到的。点一下即可在实验室中打开。',
  'lab.gallery.find': '查找屏幕',
  'lab.gallery.kind': '设备',
  'lab.gallery.kind.all': '全部',
  'lab.gallery.kind.phone': '手机',
  'lab.gallery.kind.computer': '电脑',
  'lab.gallery.locale': '语言',
  'lab.gallery.theme': '主题',
  'lab.gallery.theme.light': '浅色',
  'lab.gallery.theme.dark': '深色',
  'lab.gallery.font': '字号',
  'lab.gallery.size': '图片',
  'lab.gallery.size.small': '小',
  'lab.gallery.size.medium': '中',
  'lab.gallery.size.large': '大',
  'lab.gallery.count': '{screens, plural, other {# 个屏幕}}，{pictures, plural, other {# 张图}}',
  'lab.gallery.none': '没有这样的屏幕。请输入名称的一部分，例如“code”或“sign-in”。',
  'lab.gallery.look': '{locale}，{theme}，{font}',
  'lab.gallery.failed': '无法到达此屏幕。{error}',
}
