import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconFiles, iconPathsSource } from '../../../src/ui/make-icons.ts'

test.each(Object.entries(iconFiles))('the icons drawn in %s are those of the list', (file, icons) => {
  const drawn = readFileSync(new URL(`../../../src/ui/${file}`, import.meta.url), 'utf8')
  const pairs = (source: string) => [...source.matchAll(/'?([\w-]+)'?:\s*'([^']+)'/g)].map(([, name, path]) => [name, path])
  expect(pairs(drawn)).toEqual(pairs(iconPathsSource(icons)))
})
