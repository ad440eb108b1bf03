import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { screenIds } from '../../src/flows/screens.ts'
import { locales } from '../../src/i18n/locales.ts'
import { formatAddress, readAddress, type Address } from '../../src/lab/address.ts'
import { labLocaleOf } from '../../src/lab/lab-locale.ts'
import { scenarioIds } from '../../src/scenarios/index.ts'

const address = (search: string) => readAddress(search).address

it('reads what the README promises', () => {
  const search =
    '?scenario=S03&seed=7&time=paused&at=sign-up/code&locale=en&theme=dark&font=1.3&network=worker&view=stage&mode=guide&lab=zh-CN'
  expect(readAddress(search)).toEqual({
    faults: [],
    address: {
      scenario: 'S03',
      seed: 7,
      time: 'paused',
      at: 'sign-up/code',
      locale: 'en',
      theme: 'dark',
      font: 1.3,
      network: 'worker',
      view: 'stage',
      mode: 'guide',
      lab: 'zh-CN',
    },
  })
  expect(formatAddress(address(search))).toBe(search)
})

it('is empty for the defaults, and leaves alone what it does not know', () => {
  expect(formatAddress(address(''))).toBe('')
  expect(readAddress('?utm=1&x')).toEqual({ address: address(''), faults: [] })
})

it.each([
  ['scenario', 'S99'],
  ['scenario', 'constructor'],
  ['seed', '-1'],
  ['seed', '1.5'],
  ['seed', '1e9'],
  ['seed', ''],
  ['time', 'slow'],
  ['at', 'sign-up'],
  ['locale', 'xx'],
  ['theme', '__proto__'],
  ['font', '9'],
  ['font', 'NaN'],
  ['network', 'carrier-pigeon'],
  ['view', '<script>'],
  ['lab', 'fr'],
  ['story', 'no story!'],
])('lists %s=%s as not understood, and goes on without it', (name, value) => {
  const read = readAddress(`?${new URLSearchParams({ [name]: value }).toString()}`)
  expect(read.address).toEqual(address(''))
  expect(read.faults).toEqual([{ name, value, takes: expect.stringMatching(/./) }])
})

it('comes out of any text with an address', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      const { address: read, faults } = readAddress(search)
      expect(read.seed).toBeGreaterThanOrEqual(0)
      for (const { value } of faults) expect(value.length).toBeLessThanOrEqual(60)
    }),
  )
})

describe('an address that was formatted', () => {
  const any: fc.Arbitrary<Address> = fc.record(
    {
      scenario: fc.constantFrom(...scenarioIds),
      seed: fc.integer({ min: 0, max: 2_147_483_647 }),
      time: fc.constantFrom('live', 'paused'),
      at: fc.constantFrom(...screenIds),
      locale: fc.constantFrom(...locales),
      theme: fc.constantFrom('light', 'dark'),
      font: fc.integer({ min: 85, max: 200 }).map((percent) => percent / 100),
      network: fc.constantFrom('page', 'worker', 'direct'),
      view: fc.constantFrom('desk', 'stage'),
      lab: fc.constantFrom('en', 'zh-CN'),
      story: fc.stringMatching(/^[\w-]{1,40}$/),
    },
    { requiredKeys: ['seed', 'time', 'network', 'view'] },
  )

  it('reads the same again', () => {
    fc.assert(
      fc.property(any, (one) => {
        expect(readAddress(formatAddress(one))).toEqual({ address: one, faults: [] })
      }),
    )
  })
})

it('speaks the browser’s language where it can', () => {
  expect(labLocaleOf(undefined, ['zh-Hans-CN', 'en'])).toBe('zh-CN')
  expect(labLocaleOf(undefined, ['de-DE'])).toBe('en')
  expect(labLocaleOf(undefined, [])).toBe('en')
  expect(labLocaleOf('en', ['zh-CN'])).toBe('en')
})

it('says that a parameter is there twice, and takes the first', () => {
  const read = readAddress('?seed=5&seed=6&lab=en')
  expect(read.address.seed).toBe(5)
  expect(read.faults).toEqual([{ name: 'seed', value: '5, 6', takes: '', isAgain: true }])
})
