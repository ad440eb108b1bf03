import type { labMap as source } from '../en/lab-map.ts'

export const labMap: Record<keyof typeof source, string> = {
  'lab.tab.map': '流程图',
  'lab.map.about': '由这些状态机决定发生什么。点击某个屏幕即可按真实步骤前往；加框的是当前所在的状态。',
  'lab.map.machine': '状态机',
  'lab.map.follow': '跟随当前屏幕',
  'lab.map.fit': '适应宽度',
  'lab.map.trail': '当前运行的状态机',
  'lab.map.runs': '运行于 {path}',
  'lab.map.rests': '当前未运行',
  'lab.map.diagram': '{machine} 的状态',
  'lab.map.initial': '从这里开始',
  'lab.map.busy': '等待中',
  'lab.map.go': '前往 {place}',
  'lab.map.go-again': '前往 {place}（本次已到过）',
  'lab.map.coverage': '本次已到过 {all, number} 个屏幕和网页中的 {seen, number} 个。',
}
