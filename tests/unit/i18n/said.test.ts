import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../../src/i18n/messages/en/index.ts'

const sources = globSync('src/**/*.{ts,tsx}', { exclude: ['src/i18n/messages/**'] })
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

const literal = (text: string) => text.replaceAll('.', '\\.')

/** What a template such as `check.${item}.${state}` can become. Only in the lab, a gap is filled with names that have dots in them. */
function madeBy(template: string): RegExp {
  const gap = template.startsWith('lab.') ? '[\\w.-]+' : '[\\w-]+'
  return new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map(literal)
      .join(gap)}$`,
  )
}

test('every text is said somewhere', () => {
  const named = new Set([...sources.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)(?=['"`])/g)].map(([, key]) => key))
  const made = [...sources.matchAll(/`(?=([a-z-]+\.(?:[\w.-]|\$\{[^}]*\})*)`)/g)].map(([, template = '']) => madeBy(template))
  expect(made.length).toBeGreaterThan(20)
  expect(Object.keys(en).filter((key) => !named.has(key) && !made.some((pattern) => pattern.test(key)))).toEqual([])
})
