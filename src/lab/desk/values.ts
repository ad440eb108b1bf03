import { day, durationMs, hour, minute, second, type Duration } from '../../sim/duration.ts'
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

/** Two durations as one types them: `5–10 min`, `30s – 5min`. */
function spanText([from, to]: readonly [number, number]): string {
  const [one, other] = [durationText(from), durationText(to)]
  const [, count, unit] = /^(\d+)([a-z]+)$/.exec(other) ?? []
  if (from === 0 && unit) return `0–${count} ${unit}`
  return unit && one.replace(/^\d+/, '') === unit ? `${one.slice(0, -unit.length)}–${count} ${unit}` : `${one} – ${other}`
}

/** Numbers that are milliseconds, by the name they have in a setting. */
const lengths = new Set(['fixed', 'median', 'max', 'from', 'until'])

/** A setting with a shape of its own as it is typed: bare words where the setting takes words, else JSON with durations in words. */
export function settingText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isObject(value) && Object.keys(value).length === 1) {
    if (typeof value.fixed === 'number') return durationText(value.fixed)
    if (typeof value.kind === 'string') return value.kind
    if (Array.isArray(value.uniform)) return spanText(value.uniform.map((length) => durationMs(length as Duration)) as [number, number])
  }
  return JSON.stringify(value, (name, part: unknown) => (typeof part === 'number' && lengths.has(name) ? durationText(part) : part))
}

const length = /^(\d+(?:\.\d+)?)\s*([a-z]*)/i
const between = /^(.+?)\s*(?:–|—|-|\bto\b|到|至)\s*(.+)$/i

/** `5–10 min` or `5 to 10min` as the two durations of it: a bare number has the unit of the other one. */
function spanValue(text: string): unknown {
  const [, from, to] = between.exec(text) ?? []
  if (!from || !to || !length.test(from) || !length.test(to)) return undefined
  const [, , unit = ''] = length.exec(to)!
  return { uniform: [/^\d+(\.\d+)?$/.test(from) ? from + unit : from, to] }
}

/** An example for such a setting, which its definition writes as JSON. */
export function exampleText(example: string): string {
  try {
    return settingText(JSON.parse(example))
  } catch {
    return example
  }
}

/** What was typed for such a setting. Nothing means that it is not set. */
export function settingValue(text: string): unknown {
  const trimmed = text.trim()
  if (trimmed === '') return null
  try {
    const value = JSON.parse(trimmed) as unknown
    return typeof value === 'object' ? value : trimmed
  } catch {
    return spanValue(trimmed) ?? trimmed
  }
}

/** A value of a condition as one would type it. */
export function valueText({ editor }: Condition, value: unknown): string {
  if (editor.kind === 'duration' && typeof value === 'number') return durationText(value)
  if (editor.kind === 'probability' && typeof value === 'number') return `${Math.round(value * 100)} %`
  if (editor.kind === 'custom') return settingText(value)
  return String(value)
}

/** Whether two values of a condition are the same, whatever objects hold them. */
export const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)
