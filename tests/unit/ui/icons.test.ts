import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { iconPathsSource } from '../../../src/ui/make-icons.ts'

test('the drawn icons are those of the list', () => {
  const drawn = readFileSync(new URL('../../../src/ui/icon-paths.ts', import.meta.url), 'utf8')
  const pairs = (source: string) => [...source.matchAll(/'?([\w-]+)'?:\s*'([^']+)'/g)].map(([, name, path]) => [name, path])
  expect(pairs(drawn)).toEqual(pairs(iconPathsSource()))
})
