import { describe, expect, it } from 'vitest'
import { openDesk, type DeskInPage } from '../../browser/support/desk.ts'
import { causes, causesAt, entries, owner, type EntryName } from '../../components/one-error.table.ts'
import { storyOf, usual, withoutPassword } from './beginnings.ts'
import { fixes } from './fixes.ts'
import { isRefused, isVerified, tryOnceMore, tryWith, turn, type Hand } from './hand.ts'
import { turns } from './turns.ts'
import { before, ways } from './ways.ts'

let desk: DeskInPage | undefined

/** At the form that asks for the password, on a page that shows phone, computer and desk. */
async function pickUp(at: EntryName, beginnings: typeof withoutPassword = usual): Promise<Hand> {
  const beginning = beginnings[at]
  if (!beginning) throw new Error(`No story leads there: ${at}`)
  const story = await storyOf(beginning)
  // Another story on the same page is quicker than another page; after a failure there is none.
  if (desk === undefined || desk.phone.page.isClosed()) desk = await openDesk('device=both')
  await desk.phone.page.evaluate((lived) => window.handset.replay(lived), story as never)
  await desk.phone.settled()
  const { name = owner.email, codesTo = 'phone-1' } = beginning
  const hand = { desk, at, name, codesTo, password: owner.password }
  await before[at]?.(hand)
  await ways[at](hand)
  return hand
}

/** What can go wrong at these entry points, each with what does not help and what does. */
export function walk(...names: EntryName[]) {
  describe.each(names)('%s', (at) => {
    it.each(causesAt(at, { byHand: true }))('%s: is said, its neighbours’ fixes do not help, its own does', async (cause) => {
      const { types, says } = causes[cause]
      const { strikes, neighbours, cure, isDone = false } = turns[cause]
      const hand = await pickUp(at, cause === 'no password set yet' ? withoutPassword : usual)
      const screen = await hand.desk.phone.screen()
      const typed = () => (types === owner.password ? hand.password : types)
      await strikes?.(hand)
      await tryWith(hand, typed())
      await isRefused(hand, says, screen)
      for (const neighbour of neighbours(entries[at])) {
        await fixes[neighbour](hand)
        await tryOnceMore(hand, typed())
        await isRefused(hand, says, screen)
      }
      await cure(hand)
      if (!isDone) await tryWith(hand, hand.password)
      await isVerified(hand)
    })

    it('a picture: neither a wrong text nor the right password alone helps, nor another connection; the right text does', async () => {
      const hand = await pickUp(at)
      const { phone } = hand.desk
      const form = await phone.screen()
      const isAsked = async () => expect(await phone.screen()).toMatch(/captcha$/)
      const enter = async (text: string) => {
        await phone.field('Text in the picture').fill(text)
        await phone.tap('Next')
        await phone.advance('2s')
      }
      await turn(hand, 'captcha.when.login', 'before')
      await tryWith(hand, hand.password)
      await isAsked()
      await enter('NOPE')
      await isAsked()
      await phone.reads('That’s not the text in the picture')
      await phone.tap('Navigate up')
      expect(await phone.screen()).toBe(form)
      await fixes['a connection anew'](hand)
      await tryWith(hand, hand.password)
      await isAsked()
      await enter(await phone.pictureText())
      await isVerified(hand)
    })
  })
}
