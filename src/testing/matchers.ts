import { expect } from 'vitest'
import type { ScreenId } from '../flows/screens.ts'
import type { HeadlessPhone } from './headless.ts'
import type { RenderedPhone } from './render-phone.tsx'

interface PhoneMatchers<R = unknown> {
  /** The phone shows this screen. */
  toShow(screen: ScreenId): R
  /** The phone is signed in to an account that the server knows; of this number, if one is given. */
  toHaveAccount(number?: string): R
  /** These words, or words like these, can be read on the glass. */
  toSay(words: string | RegExp): R
}

declare module 'vitest' {
  // Names and defaults have to be those of vitest's own declaration.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends PhoneMatchers<R> {}
}

type AnyPhone = RenderedPhone | HeadlessPhone

expect.extend({
  toShow(phone: AnyPhone, screen: ScreenId) {
    const shown = phone.screen()
    const also = 'text' in phone ? `\nIt says: ${phone.text()}` : ''
    return {
      pass: shown === screen,
      message: () => `The phone ${this.isNot ? 'still shows' : 'should show'} "${screen}"; it shows "${shown}".${also}`,
    }
  },
  toHaveAccount(phone: AnyPhone, number?: string) {
    const signedIn = phone.session()?.account
    const known = phone.world.server.inside().accounts.find(({ accountId }) => accountId === signedIn?.accountId)
    const pass = known !== undefined && (number === undefined || known.number === number)
    const has = signedIn ? `signed in to ${signedIn.accountId} of ${signedIn.number}` : 'signed in to nothing'
    return {
      pass,
      message: () => `The phone ${this.isNot ? 'should have no' : 'should have an'} account${number ? ` of ${number}` : ''}; it is ${has}.`,
    }
  },
  toSay(phone: RenderedPhone, words: string | RegExp) {
    const text = phone.text()
    const pass = typeof words === 'string' ? text.includes(words) : words.test(text)
    return { pass, message: () => `The phone should ${this.isNot ? 'not ' : ''}say “${String(words)}”. It says: ${text}` }
  },
})
