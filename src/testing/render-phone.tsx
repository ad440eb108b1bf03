import { act, cleanup, render } from '@testing-library/react'
import type { ServerInside } from '../../mocks/server/index.ts'
import type { Mail } from '../flows/mail/mail.ts'
import type { SmsMessage } from '../flows/phone/phone.machine.ts'
import type { ScreenId } from '../flows/screens.ts'
import type { Duration } from '../sim/duration.ts'
import type { TracedSms } from '../world/sms/sms-network.ts'
import type { World } from '../world/world.ts'
import { Phone } from '../phone/phone.tsx'
import { preloadScreens } from '../phone/screens.tsx'
import { createGlass, type Sought } from './glass.ts'
import { holdPhone, type HeadlessPhone } from './headless.ts'
import { makeWorld, type TestWorldOptions } from './make-world.ts'
import { pressHardwareKey, tapElement, typeCharacter } from './touch.ts'

export interface RenderPhoneOptions extends Omit<TestWorldOptions, 'appearance'> {
  /** Language of the phone; by default `en`. */
  locale?: string
  theme?: 'light' | 'dark'
  /** 0.85 to 2. */
  font?: number
  navigation?: 'gestures' | 'buttons'
}

/** A phone in a test's hand. Everything is found by what a person perceives: names, roles, words. */
export interface RenderedPhone {
  world: World
  /** Taps what has this name: a button, a row, a switch. Nothing covered can be tapped. @throws Error saying what there is */
  tap(name: Sought): Promise<void>
  /**
   * Types character by character into the field with this name, or the one that has the focus.
   * `with: 'keys'` taps the keys of the soft keyboard, otherwise it is a hardware keyboard.
   */
  type(text: string, how?: { into?: Sought; with?: 'keys' | 'hardware' }): Promise<void>
  /** Pastes into the field with this name, or the one that has the focus, over what stands there. */
  paste(text: string, how?: { into?: Sought }): Promise<void>
  /** Taps a key of the soft keyboard by its name. */
  key(name: Sought): Promise<void>
  /** Presses a key of a hardware keyboard: `Enter`, `Escape`, `Backspace`. */
  press(key: string): Promise<void>
  /** Lets virtual time pass. The only way it does. */
  advance(duration: Duration): Promise<void>
  /** Goes from due time to due time until it is so. @throws Error when it does not come true within an hour */
  until(what: string, isSo: () => boolean, longest?: Duration): Promise<void>
  back(): Promise<void>
  home(): Promise<void>
  recents(): Promise<void>
  screen(): ScreenId
  /** What stands on the glass and can be perceived: words, or the element of a role with a name. @throws Error if it does not */
  see(what: Sought | { role: string; name?: Sought }): HTMLElement
  sees(what: Sought | { role: string; name?: Sought }): boolean
  /** All words on the glass, in reading order. */
  text(): string
  /** What stands in the field with this name. */
  value(field: Sought): string
  /** Whether the soft keyboard is there. */
  hasKeyboard(): boolean
  messages(): readonly SmsMessage[]
  /** Mails that the phone shows, newest last. */
  mails(): readonly Mail[]
  /** The code in the newest message, as a person reads it there. */
  lastCode(): string | undefined
  /** The text in the picture on screen, as a person reads it there. */
  captchaText(): string | undefined
  session: HeadlessPhone['session']
  /** What only the trainer sees: codes, captchas, quotas, accounts, sessions, held requests, and where every SMS is. */
  inside(): ServerInside & { sms: readonly TracedSms[] }
  set(condition: string, value: unknown): Promise<void>
  unmount(): void
}

/**
 * Makes a world and draws its first phone. Await it: the screens load before the first tap.
 *
 * ```tsx
 * import { expect, it } from 'vitest'
 * import { renderPhone } from './index.ts'
 *
 * it('says that a code is wrong, and takes the right one', async () => {
 *   const phone = await renderPhone({ at: 'sign-up/code', conditions: { 'autofill.mode': 'off' } })
 *   await phone.advance('5s') // the message arrives
 *   await phone.type('000000', { into: 'Verification code' })
 *   await phone.tap('Next')
 *   await phone.advance('1s') // the server answers
 *   expect(phone).toSay('4 tries left')
 *   await phone.paste(phone.lastCode()!)
 *   await phone.tap('Next')
 *   await phone.advance('1s')
 *   expect(phone).toShow('sign-up/captcha')
 * })
 * ```
 */
export async function renderPhone({ locale, theme, font, navigation, ...options }: RenderPhoneOptions = {}): Promise<RenderedPhone> {
  await preloadScreens()
  const appearance = {
    ...(locale !== undefined && { locale }),
    ...(theme !== undefined && { theme }),
    ...(font !== undefined && { fontScale: font }),
    ...(navigation !== undefined && { navigation }),
  }
  return drawPhone(await makeWorld({ ...options, appearance }))
}

/** Draws a phone of a world that is there already: one that was replayed, for instance. */
export async function drawPhone(world: World, phoneId = world.phones[0]!.id): Promise<RenderedPhone> {
  const hand = holdPhone(world, phoneId)
  const view = await doing(() => render(<Phone world={world} phoneId={phoneId} />))
  const glass = createGlass(view.container)

  /** Does something as React wants it done in tests, and waits until all that follows at this instant has followed. */
  async function doing<T>(deed: () => T | Promise<T>): Promise<T> {
    let result!: T
    await act(async () => {
      result = await deed()
      await world.clock.settled()
    })
    return result
  }

  const fieldFor = (into: Sought | undefined) => (into === undefined ? glass.focusedField() : glass.field(into))

  const phone: RenderedPhone = {
    world,
    tap: (name) => doing(() => tapElement(glass.tappable(name))),
    async type(text, { into, with: means = 'hardware' } = {}) {
      const field = fieldFor(into)
      if (document.activeElement !== field) await doing(() => tapElement(field))
      for (const character of text) {
        // A screen may draw its field anew, or move the focus on, while somebody types.
        if (means === 'hardware') await doing(() => typeCharacter(field.isConnected ? field : glass.focusedField(), character))
        else await typeKey(character)
      }
    },
    async paste(text, { into } = {}) {
      const field = fieldFor(into)
      await doing(() => {
        tapElement(field)
        field.select()
        typeCharacter(field, text)
      })
    },
    key: (name) => doing(() => tapElement(glass.key(name))),
    press: (key) => doing(() => pressHardwareKey(key)),
    advance: (duration) => doing(() => hand.wait(duration)),
    until: (what, isSo, longest) => doing(() => hand.waitUntil(what, isSo, longest)),
    back: () => doing(() => tapElement(glass.navigation(0))),
    home: () => doing(() => tapElement(glass.navigation(1))),
    recents: () => doing(() => tapElement(glass.navigation(2))),
    screen: hand.screen,
    see: (what) => glass.see(what),
    sees(what) {
      try {
        return Boolean(glass.see(what))
      } catch {
        return false
      }
    },
    text: () => glass.text(),
    value: (field) => glass.field(field).value,
    hasKeyboard: () => glass.keyboard() !== null,
    messages: hand.messages,
    mails: hand.mails,
    lastCode: hand.lastCode,
    captchaText: hand.captchaText,
    session: hand.session,
    inside: () => ({ ...world.server.inside(), sms: world.sms.traces() }),
    set: (name, value) => doing(() => hand.set(name, value)),
    unmount: () => cleanup(),
  }

  /** Finds its way over the layers of the keyboard to one character. */
  async function typeKey(character: string) {
    if (character === ' ') return phone.key('Space')
    const isCapital = character !== character.toLowerCase()
    if (isCapital && !glass.hasKey(character)) await doing(() => tapElement(glass.keyOf('shift')))
    for (const layer of ['digits', 'symbols', 'letters']) {
      if (glass.hasKey(character)) break
      if (glass.hasKeyOf(layer)) await doing(() => tapElement(glass.keyOf(layer)))
    }
    await phone.key(character)
  }
  return phone
}
