import type { Locator, Page } from 'playwright-core'
import type { SmsMessage } from '../../../src/flows/phone/phone.machine.ts'
import type { Inside } from '../../../src/lab/automation.ts'
import type { Story } from '../../../src/world/input.ts'

// Knows nothing of the tests, so that the pictures are taken with the same hands.

type Role = Parameters<Locator['getByRole']>[0]
type Name = string | RegExp

/** A phone on a page, as somebody who sits before it has it at hand. Its clock stands still until it is advanced. */
export interface PhoneInPage {
  page: Page
  /** Everything behind the glass. */
  glass: Locator
  /** Something in front, by role and accessible name; a string is the whole name. */
  find(role: Role, name?: Name): Locator
  /** Clicks with the mouse where it is, as soon as it is there. */
  tap(name: Name, role?: Role): Promise<void>
  /** Waits for a screen with this heading. */
  sees(heading: Name): Promise<void>
  /** Waits for words on the glass. */
  reads(words: Name): Promise<void>
  field(label: string): Locator
  /** A key of the soft keyboard, by what it is called. */
  key(name: string): Promise<void>
  /** Types on the soft keyboard, with shift for capitals and the layer for digits. */
  softType(text: string): Promise<void>
  /** Types on the hardware keyboard, wherever the focus is. */
  type(text: string): Promise<void>
  /** Presses one key of the hardware keyboard: `Enter`, `Shift+Tab`. */
  press(key: string): Promise<void>
  /** Presses Tab until this has the focus. @throws Error when it never does */
  tabTo(role: Role, name: Name): Promise<void>
  /** Role, name and state of what has the focus: `button "Next"`. */
  focus(): Promise<string>
  /** What a screen reader finds on the screen with this heading, in its order: role, name and state, or words. */
  outline(heading: string): Promise<string[]>
  advance(duration: string): Promise<void>
  settled(): Promise<void>
  set(condition: string, value: unknown): Promise<void>
  screen(): Promise<string>
  inside(): Promise<Inside>
  messages(): Promise<SmsMessage[]>
  story(): Promise<Story>
  /** Digits of the newest code in the inbox. */
  lastCode(): Promise<string>
  /** What is written in the newest picture. */
  pictureText(): Promise<string>
}

const keyNames: Record<string, string> = { '-': 'Hyphen', '+': 'Plus' }

/** Takes the phone on a page in hand, once it answers. */
export async function phoneIn(page: Page): Promise<PhoneInPage> {
  await page.waitForFunction(() => 'handset' in window)
  const glass = page.locator('[data-glass]').first()
  const exact = (name: Name | undefined) => (name === undefined ? {} : typeof name === 'string' ? { name, exact: true } : { name })
  const find = (role: Role, name?: Name) => glass.getByRole(role, exact(name))
  const soft = glass.getByRole('group', { name: 'Keyboard', exact: true })
  const key = (name: string) => soft.getByRole('button', { name, exact: true }).click()
  const hasKey = async (name: string) => (await soft.getByRole('button', { name, exact: true }).count()) > 0
  const settled = async () => {
    await page.evaluate(() => window.handset.settled())
    // The part of a screen that is loaded when it is first needed.
    await find('progressbar', 'Opening…').waitFor({ state: 'detached' })
  }

  const phone: PhoneInPage = {
    page,
    glass,
    find,
    settled,
    async tap(name, role = 'button') {
      await settled()
      // The soft keyboard's keys may be called like a button of the screen, and come after it.
      await find(role, name).first().click()
      await settled()
    },
    sees: (heading) => find('heading', heading).first().waitFor(),
    reads: (words) => glass.getByText(words).first().waitFor(),
    field: (label) => find('textbox', label),
    key,
    async softType(text) {
      for (const letter of text) {
        if (/\d/.test(letter) && (await hasKey('Digits'))) await key('Digits')
        else if (/[a-z]/i.test(letter) && (await hasKey('Letters'))) await key('Letters')
        if (/[A-Z]/.test(letter)) await key('Shift')
        await key(keyNames[letter] ?? letter)
      }
      await settled()
    },
    async type(text) {
      await page.keyboard.type(text)
      await settled()
    },
    async press(name) {
      await page.keyboard.press(name)
      await settled()
    },
    focus: async () => linesOf(await page.locator(':focus').ariaSnapshot())[0] ?? 'nothing',
    outline: async (heading) => linesOf(await find('group', heading).last().ariaSnapshot()).slice(1),
    async tabTo(role, name) {
      const goal = page.getByRole(role, exact(name)).and(page.locator(':focus'))
      for (let presses = 0; presses < 120; presses += 1) {
        await page.keyboard.press('Tab')
        if ((await goal.count()) > 0) return
      }
      throw new Error(`Tab does not lead to ${role} ${String(name)}; the focus is on ${await phone.focus()}`)
    },
    async advance(duration) {
      await page.evaluate((by) => window.handset.advance(by as never), duration)
      await settled()
    },
    set: (condition, value) => page.evaluate(([name, to]) => window.handset.set(name as string, to), [condition, value]),
    screen: () => page.evaluate(() => window.handset.screen()),
    inside: () => page.evaluate(() => window.handset.inside()),
    messages: () => page.evaluate(() => window.handset.messages()),
    story: () => page.evaluate(() => window.handset.story()),
    async lastCode() {
      const text = (await phone.messages()).at(-1)?.text ?? ''
      const digits = /\b\d{4,8}\b/.exec(text)?.[0]
      if (!digits) throw new Error(`There is no code in the inbox: "${text}"`)
      return digits
    },
    async pictureText() {
      const text = (await phone.inside()).captchas.at(-1)?.text
      if (text === undefined) throw new Error('No picture was drawn')
      return text
    },
  }
  await settled()
  return phone
}

const worded = /^(paragraph|text|alert|status): (.*)$/
const named = /^[a-z]+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*/

/** Lines of an ARIA snapshot: a paragraph is its words, anything with a name is its role, name and state. */
function linesOf(snapshot: string): string[] {
  return snapshot.split('\n').flatMap((line) => {
    const [, quoted, plain] = /^\s*- (?:'((?:[^']|'')*)'(?::.*)?|(.*))$/.exec(line) ?? []
    const all = quoted?.replaceAll("''", "'") ?? plain ?? ''
    const [, role, words] = worded.exec(all) ?? []
    if (words !== undefined) return [role === 'paragraph' || role === 'text' ? words.replace(/^"(.*)"$/, '$1') : `${role}: ${words}`]
    const kept = named.exec(all)?.[0]
    return kept ? [kept] : []
  })
}
