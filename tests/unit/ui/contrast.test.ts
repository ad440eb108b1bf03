import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { themes } from '../../../src/ui/tokens.ts'

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8')

/** Custom properties in the block with exactly this selector. */
function block(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`)
  const body = css.slice(start, css.indexOf('\n}', start))
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1] as string, match[2] as string]))
}

function resolver(theme: string) {
  const all = new Map([...block(':root'), ...block('[data-theme]'), ...block(`[data-theme='${theme}']`)])
  return function resolve(name: string): string {
    const value = all.get(name)
    if (value === undefined) throw new Error(`${name} is not a token of ${theme}`)
    const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
    return other ? resolve(other) : value
  }
}

function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is not an opaque colour`)
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Words on ground: WCAG AA asks for 4.5. Disabled words are exempt. */
const words: [string, string[]][] = [
  ['--color-text', ['--color-page', '--color-card', '--color-dialog', '--color-field', '--color-field-on-card']],
  ['--color-text-muted', ['--color-page', '--color-card', '--color-dialog', '--color-secondary']],
  ['--color-accent-text', ['--color-page', '--color-card', '--color-dialog']],
  ['--color-danger-text', ['--color-page', '--color-card', '--color-dialog']],
  ['--color-on-primary', ['--color-primary', '--color-primary-pressed']],
  ['--color-on-secondary', ['--color-secondary', '--color-secondary-pressed']],
  ['--color-on-danger', ['--color-danger']],
  ['--color-on-field', ['--color-field', '--color-field-on-card', '--color-box']],
  ['--color-on-field-muted', ['--color-field', '--color-field-on-card']],
  ['--color-on-error-surface', ['--color-error-surface']],
  ['--color-on-info-surface', ['--color-info-surface', '--color-accent-soft']],
  ['--color-on-success-surface', ['--color-success-surface']],
  ['--color-on-warning-surface', ['--color-warning-surface']],
  ['--color-on-toast', ['--color-toast']],
  ['--color-toast-action', ['--color-toast']],
  ['--color-on-key', ['--color-key']],
  ['--color-on-key-special', ['--color-key-special', '--color-keyboard']],
  ['--color-on-key-action', ['--color-key-action']],
  ['--device-mark', ['--device-body']],
]

/** Shapes that carry meaning: WCAG asks for 3. */
const shapes: [string, string[]][] = [
  ['--color-accent', ['--color-page', '--color-card', '--color-dialog', '--color-field']],
  ['--color-switch-off', ['--color-card', '--color-page']],
  ['--color-switch-knob', ['--color-switch-off', '--color-accent']],
  ['--color-focus', ['--color-page', '--color-card', '--color-dialog', '--color-secondary']],
  ['--color-text-faint', ['--color-page', '--color-card']],
  ['--color-accent-text', ['--color-key']],
  [
    '--color-on-primary',
    ['--color-tile-green', '--color-tile-orange', '--color-tile-red', '--color-tile-violet', '--color-tile-teal', '--color-tile-gray'],
  ],
]

describe.each(themes)('%s theme', (theme) => {
  const resolve = resolver(theme)
  const pairs = (list: [string, string[]][]) => list.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const))

  test.each(pairs(words))('%s can be read on %s', (front, ground) => {
    expect(contrast(resolve(front), resolve(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(shapes))('%s can be made out on %s', (front, ground) => {
    expect(contrast(resolve(front), resolve(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('both themes define the same roles', () => {
  expect([...block("[data-theme='dark']").keys()].sort()).toEqual([...block("[data-theme='light']").keys()].sort())
})
