import { act, render, screen, within, type RenderResult } from '@testing-library/react'
import { Phone } from '../../src/phone/phone.tsx'
import { preloadScreens } from '../../src/phone/screens.tsx'
import type { Appearance, SmsMessage } from '../../src/flows/phone/phone.machine.ts'
import { localeFor, preloadLocale } from '../../src/i18n/index.ts'
import { scenarioById } from '../../src/scenarios/index.ts'
import { createWorld } from '../../src/world/create-world.ts'
import type { World } from '../../src/world/world.ts'

/** A phone in the document and a hand for it. Every call resolves when all that follows has settled. */
export interface Held {
  world: World
  view: RenderResult
  glass: HTMLElement
  tap(name: string | RegExp, role?: string): Promise<void>
  press(key: string): Promise<void>
  tell(event: { type: string } & Record<string, unknown>, to?: string): Promise<void>
  receive(sms: Partial<SmsMessage>): Promise<void>
  advance(duration: string): Promise<void>
  see(role: string, name: string | RegExp): HTMLElement
  findsNo(role: string, name: string | RegExp): boolean
}

let messages = 0

export async function holdPhone(appearance: Partial<Appearance> = {}): Promise<Held> {
  await preloadScreens()
  await preloadLocale(localeFor(appearance.locale ?? 'en'))
  const world = createWorld({ scenario: scenarioById('free')!, seed: 1, appearance })
  const view = render(<Phone world={world} phoneId="phone-1" />)
  const glass = view.container.querySelector<HTMLElement>('[data-glass]')!
  const settle = (change: () => unknown) =>
    act(async () => {
      await change()
      await world.clock.settled()
    })
  const hand = within(glass)
  return {
    world,
    view,
    glass,
    tap: (name, role = 'button') => settle(() => hand.getByRole(role, { name }).click()),
    press: (key) =>
      settle(() => (document.activeElement ?? glass).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
    tell: (event, to = 'phone-1') => settle(() => world.dispatch({ type: 'event', to, event })),
    receive: (sms) =>
      settle(() =>
        world.phones[0]!.actor.send({
          type: 'sms.received',
          message: { messageId: `sms-${++messages}`, sender: 'Juniper', text: 'Hello', receivedAt: world.clock.now(), slot: 1, ...sms },
        }),
      ),
    advance: (duration) => settle(() => world.clock.advance(duration as '1s')),
    see: (role, name) => hand.getByRole(role, { name }),
    findsNo: (role, name) => hand.queryByRole(role, { name }) === null,
  }
}

export { screen }
