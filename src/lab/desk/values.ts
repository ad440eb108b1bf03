import { day, hour, minute, second } from '../../sim/duration.ts'
import type { Condition } from '../../sim/condition.ts'

const units: [string, number][] = [
  ['d', day],
  ['h', hour],
  ['min', minute],
  ['s', second],
  ['ms', 1],
]

/** A duration as it is typed: `90000` → `1min 30s`. The opposite of `durationMs`. */
export function durationText(ms: number): string {
  let left = Math.round(ms)
  if (ms < 0) return `-${durationText(-ms)}`
  const parts: string[] = []
  for (const [unit, length] of units) {
    const count = Math.floor(left / length)
    left -= count * length
    if (count > 0) parts.push(`${count}${unit}`)
  }
  return parts.join(' ') || '0s'
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A setting with a shape of its own as it is typed: bare words where the setting takes words, else JSON. */
export function settingText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isObject(value)) {
    if (Object.keys(value).length === 1 && typeof value.fixed === 'number') return durationText(value.fixed)
    if (Object.keys(value).length === 1 && typeof value.kind === 'string') return value.kind
  }
  return JSON.stringify(value)
}

/** What was typed for such a setting. Nothing means that it is not set. */
export function settingValue(text: string): unknown {
  const trimmed = text.trim()
  if (trimmed === '') return null
  try {
    const value = JSON.parse(trimmed) as unknown
    return typeof value === 'object' ? value : trimmed
  } catch {
    return trimmed
  }
}

/** A value of a condition as one would type it. */
export function valueText({ editor }: Condition, value: unknown): string {
  if (editor.kind === 'duration' && typeof value === 'number') return durationText(value)
  if (editor.kind === 'probability' && typeof value === 'number') return `${Math.round(value * 100)} %`
  if (editor.kind === 'custom') return settingText(value)
  return String(value)
}

export const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)
