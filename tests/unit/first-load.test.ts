import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { later } from '../../src/i18n/messages/en/later.ts'
import { free } from '../../src/scenarios/free.ts'
import { readScenario } from '../../src/world/scenario.ts'
import { laterIcons } from '../../src/ui/icon-names.ts'

const root = new URL('../../', import.meta.url)

/** Files that a file brings along when it is loaded, itself included. What is imported as a type brings nothing. */
function broughtBy(path: string, brought = new Map<string, string>()): Map<string, string> {
  if (brought.has(path)) return brought
  const source = readFileSync(new URL(path, root), 'utf8')
  brought.set(path, source)
  for (const [, imported] of source.matchAll(/^(?:import|export) (?!type\b)(?:[^'"]*? from )?'(\.[^']+\.tsx?)'/gm)) {
    broughtBy(new URL(imported!, new URL(path, root)).href.slice(root.href.length), brought)
  }
  return brought
}

/** Packages whose code a file brings along. */
const packagesOf = (brought: Map<string, string>) =>
  new Set(
    [...brought.values()].flatMap((source) =>
      [...source.matchAll(/^(?:import|export) (?!type\b)(?:[^'"]*? from )?'([^.'][^']*)'/gm)].map(([, name]) => name!),
    ),
  )

/** The glass as it is before any chunk of screens: primitives that lie in a barrel are not drawn by being there. */
const glass = [...broughtBy('src/main.tsx')].filter(([path]) => path.startsWith('src/phone/'))

const found = (pattern: RegExp, wanted: object) =>
  glass.flatMap(([path, source]) =>
    [...source.matchAll(pattern)].filter(([, name]) => Object.hasOwn(wanted, name!)).map(([, name]) => `${path}: ${name}`),
  )

test('the first frame says nothing whose words come later', () => {
  expect(glass.length).toBeGreaterThan(20)
  expect(found(/'([\w.-]+)'/g, later)).toEqual([])
})

test('the first frame shows no symbol that comes later', () => {
  expect(found(/(?:\bicon(?:=|: )|<Icon name=)['"]([\w-]+)['"]/g, laterIcons)).toEqual([])
})

test('it has no screen but home, no keyboard, no library, no flows of accounts, and no rules of their server', () => {
  const screens = glass.map(([path]) => path).filter((path) => path.includes('/screens/') && !path.includes('/home/'))
  expect(screens).toEqual([])
  const all = [...broughtBy('src/main.tsx').keys()]
  expect(
    all.filter((path) =>
      /soft-keyboard|account-server|captcha-letters|message-card|read-story|troubles\/(?:faults|latency|outage)\.|replicas|automation|sign-up\.machine|contract\.ts|world\/routes|scenarios\/index|world\/scenario\.ts|condition-about/.test(
        path,
      ),
    ),
  ).toEqual([])
})

test('it has no packages but those it stands on: no schemas, no network', () => {
  expect([...packagesOf(broughtBy('src/main.tsx'))].toSorted()).toEqual([
    '@lingui/core',
    'pure-rand/distribution/uniformFloat64',
    'pure-rand/generator/xoroshiro128plus',
    'react',
    'react-dom',
    'react-dom/client',
    'xstate',
    'zustand',
    'zustand/vanilla',
  ])
})

test('the scenario it begins with is what its reading makes of it', () => {
  expect(readScenario(free)).toEqual(free)
})

test('screens take only types from machines: a value would break the first load into many chunks', () => {
  const screens = readdirSync(new URL('src/phone/', root), { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))
  expect(screens.length).toBeGreaterThan(100)
  const values = screens.filter((path) =>
    /^(?:import|export) (?!type\b)[^'"]*? from '[^']+\.(?:machine|setup|states)\.ts'/m.test(
      readFileSync(new URL(`src/phone/${path}`, root), 'utf8'),
    ),
  )
  expect(values).toEqual([])
})
