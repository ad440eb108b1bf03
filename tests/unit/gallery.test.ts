import fc from 'fast-check'
import { expect, it } from 'vitest'
import { locales } from '../../src/i18n/locales.ts'
import { fonts, formatChoice, kinds, looksOf, readChoice, sizes, usual, type Choice } from '../../src/lab/gallery/looks.ts'
import { createQueue } from '../../src/lab/gallery/staging.ts'
import { themes } from '../../src/ui/tokens.ts'

const some = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 })
const choices: fc.Arbitrary<Choice> = fc.record({
  find: fc.string({ maxLength: 60, unit: 'grapheme' }).filter((text) => text.length <= 60),
  kind: fc.constantFrom(...kinds),
  size: fc.constantFrom(...sizes),
  locale: some(locales),
  theme: some(themes),
  font: some(fonts),
})

it('keeps every choice in the fragment of the address', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readChoice(formatChoice(choice))).toEqual(choice)
    }),
  )
})

it('says nothing for the usual choice, and reads like what people would write', () => {
  expect(formatChoice(usual)).toBe('')
  const choice: Choice = { ...usual, find: 'sign-up/code', theme: ['light', 'dark'], font: ['1', '2'] }
  expect(formatChoice(choice)).toBe('#find=sign-up/code&theme=light,dark&font=1,2')
})

it.each(['#theme=pink&locale=tlh&font=9&kind=toaster&size=huge', '#theme=&font', '#%', '', '#theme=constructor'])(
  'takes %j for the usual choice',
  (fragment) => expect(readChoice(fragment)).toEqual(usual),
)

it('knows every look of a choice', () => {
  expect(looksOf({ ...usual, locale: ['en', 'ar-XB'], font: ['1', '2'] })).toEqual([
    { locale: 'en', theme: 'light', font: 1 },
    { locale: 'en', theme: 'light', font: 2 },
    { locale: 'ar-XB', theme: 'light', font: 1 },
    { locale: 'ar-XB', theme: 'light', font: 2 },
  ])
})

it('does one thing after the other, the newest wish first, and none that was taken back', async () => {
  const done: string[] = []
  const queue = createQueue(() => Promise.resolve())
  const wish = (name: string) => queue.add(async () => void done.push(await Promise.resolve(name)))
  wish('a')
  const takeBack = wish('b')
  wish('c')
  takeBack()
  await new Promise((resolve) => setTimeout(resolve))
  wish('d')
  await new Promise((resolve) => setTimeout(resolve))
  expect(done).toEqual(['c', 'a', 'd'])
})
