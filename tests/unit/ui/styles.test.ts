import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const textOf = (file: string) => readFileSync(file, 'utf8')
const scripts = globSync('src/**/*.{ts,tsx}').map((file) => ({ file, text: textOf(file) }))
const sheets = globSync('src/**/*.css').map((file) => ({ file, text: textOf(file).replaceAll(/\/\*.*?\*\//gs, '') }))

/** What scripts take from each style sheet: names of classes, and whether one of them is chosen by a value (`styles[kind]`). */
const taken = new Map<string, { names: Set<string>; byValue: boolean }>()
for (const { file, text } of scripts) {
  for (const [, styles = '', path = ''] of text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)) {
    const sheet = join(dirname(file), path)
    const { names, byValue } = taken.get(sheet) ?? { names: new Set<string>(), byValue: false }
    const used = [...text.matchAll(new RegExp(`\\b${styles}\\.(\\w+)`, 'g'))].map(([, name = '']) => name)
    taken.set(sheet, { names: new Set([...names, ...used]), byValue: byValue || text.includes(`${styles}[`) })
  }
}

test('every class that a script takes is in its style sheet, and every class is taken', () => {
  const modules = sheets.filter(({ file }) => file.endsWith('.module.css'))
  expect(modules.length).toBeGreaterThan(50)
  for (const { file, text } of modules) {
    const { names, byValue } = taken.get(file) ?? { names: new Set<string>(), byValue: false }
    const classes = new Set([...text.matchAll(/\.([A-Za-z]\w*)/g)].map(([, name = '']) => name))
    const missing = [...names].filter((name) => !classes.has(name))
    const idle = [...classes].filter((name) => !byValue && !names.has(name))
    expect({ file, missing, idle }).toEqual({ file, missing: [], idle: [] })
  }
})

test('every token is used', () => {
  const all = [...sheets, ...scripts, { file: 'index.html', text: textOf('index.html') }].map(({ text }) => text).join('\n')
  const tokens = new Set([...textOf('src/ui/tokens.css').matchAll(/^\s*(--[\w-]+):/gm)].map(([, name = '']) => name))
  expect(tokens.size).toBeGreaterThan(80)
  expect([...tokens].filter((name) => !new RegExp(`${name}(?![\\w-])(?!\\s*:)`).test(all))).toEqual([])
})
