import type { Page } from 'playwright-core'
import { screenIds } from '../../../src/flows/screens.ts'
import { scenarioForScreen } from '../../../src/scenarios/index.ts'
import { dataSights } from './data-sights.ts'
import { deviceSights } from './device-sights.ts'
import type { PhoneInPage } from './phone-in-page.ts'
import { over, send, type Sight } from './sight.ts'

/** How a phone looks, as far as it changes what stands where. */
export interface Look {
  locale: 'en' | 'zh-CN' | 'ar-XB'
  theme: 'light' | 'dark'
  font: number
}

/** Every way a phone can look, theme last: that is the change which costs least. */
export const looks: Look[] = (['en', 'zh-CN', 'ar-XB'] as const).flatMap((locale) =>
  [1, 2].flatMap((font) => (['light', 'dark'] as const).map((theme): Look => ({ locale, theme, font }))),
)

/** Whether this run judges everything in every look, as `npm run looks` does. */
export const judgesAll = process.env['HANDSET_LOOKS'] === 'all'

/** What most visitors come by; the rest is judged by `npm run looks` alone, which takes long. */
const usual = /^(home|settings\/root|sign-up\/|sign-in\/|activation-lock\/|account-site\/(sign-in|sign-up|home)|cloud-site\/)/

/** Whether a screen, a sight or a page is judged in this run. */
export const isJudged = (name: string): boolean => judgesAll || usual.test(name)

/** The same for what is seen on the computer: what lies over a page now and then is left to `npm run looks`. */
export const isJudgedOnDesk = ({ name, page }: { name: string; page: string }): boolean => judgesAll || (name === page && usual.test(name))

/**
 * The looks in which something is judged in this run: all of them, or one, which goes round, so that neighbours are seen in
 * different ones and every look is seen often.
 * @param index place of what is judged in its list
 */
export const looksFor = (index: number): readonly Look[] => (judgesAll ? looks : [looks[(index * 5) % looks.length]!])

const flow = 'phone-1/settings/mi-account/sign-up'

const screens = screenIds.map((screen): Sight => ({
  name: screen,
  screen,
  scenario: scenarioForScreen(screen),
  happens: () => Promise.resolve(),
}))

const signIn = 'phone-1/settings/mi-account/sign-in'

/** After the right password, where a code is asked for as well. */
const secondStep = async (phone: PhoneInPage) => {
  await send(phone, signIn, { type: 'identifier.changed', text: '+447700900123' }, { type: 'password.changed', text: 'Lighthouse7' })
  await send(phone, signIn, { type: 'credentials.submitted' })
  await phone.advance('1s')
}

/** Every screen, and what lies over one now and then. */
export const sights: Sight[] = [
  ...screens,
  over('home', 'a message dropping in', async (phone) => {
    await send(phone, 'phone-1', { type: 'sms.received', message: message('sms_1') })
  }),
  over('home', 'the shade with messages', async (phone) => {
    await send(phone, 'phone-1', { type: 'sms.received', message: message('sms_1') }, { type: 'sms.received', message: message('sms_2') })
    await send(phone, 'phone-1', { type: 'shade.opened' })
  }),
  over('settings/root', 'the shade in airplane mode', async (phone) => {
    await send(phone, 'phone-1/radios', { type: 'airplane.changed', on: true })
    await send(phone, 'phone-1', { type: 'shade.opened' })
  }),
  over('settings/wifi', 'off in airplane mode', async (phone) => {
    await send(phone, 'phone-1/radios', { type: 'airplane.changed', on: true })
  }),
  over('home', 'the power menu', async (phone) => {
    await send(phone, 'phone-1', { type: 'power.held' })
  }),
  over('home', 'playing a sound', async (phone) => {
    await send(phone, 'phone-1', { type: 'sound.asked' })
  }),
  over('power/asleep', 'a message in the dark', async (phone) => {
    await send(phone, 'phone-1', { type: 'sms.received', message: message('sms_1') })
  }),
  over('lock-screen/cover', 'messages', async (phone) => {
    for (const id of ['sms_1', 'sms_2', 'sms_3', 'sms_4', 'sms_5'])
      await send(phone, 'phone-1', { type: 'sms.received', message: message(id) })
  }),
  over('lock-screen/pin', 'after five wrong ones', async (phone) => {
    for (let tries = 0; tries < 5; tries++) await send(phone, 'phone-1', { type: 'pin.changed', pin: '1' }, { type: 'pin.submitted' })
  }),
  over('screen-lock/repeat', 'another PIN', async (phone) => {
    await send(phone, 'phone-1/settings/screen-lock', { type: 'pin.changed', pin: '1111' }, { type: 'pin.submitted' })
  }),
  over('settings/wifi', 'looking around', async (phone) => {
    await send(phone, 'phone-1/radios', { type: 'wifi.changed', on: false }, { type: 'wifi.changed', on: true })
  }),
  over('settings/wifi-password', 'a wrong one', async (phone) => {
    await send(phone, 'phone-1/settings/wifi', { type: 'back' })
    await send(phone, 'phone-1/radios', { type: 'network.chosen', name: 'Quince hotspot' })
    await phone.advance('3s')
    await send(phone, 'phone-1/settings/wifi', { type: 'password.opened', name: 'Quince hotspot' })
  }),
  over('settings/date-time', 'set by hand', async (phone) => {
    await send(phone, 'phone-1/date-time', { type: 'automatic-time.changed', on: false })
  }),
  over('sign-up/number', 'a number that is too short', async (phone) => {
    await send(phone, flow, { type: 'number.changed', text: '12' }, { type: 'number.submitted' })
  }),
  over('sign-up/number', 'a wait of two minutes', async (phone) => {
    await phone.set('server.latency.sendCode', '5min')
    await send(phone, flow, { type: 'number.changed', text: '07700900456' }, { type: 'number.submitted' })
    await phone.advance('2min')
  }),
  over('sign-up/number', 'no connection', async (phone) => {
    await send(phone, 'phone-1/radios', { type: 'airplane.changed', on: true })
    await send(phone, flow, { type: 'number.changed', text: '07700900456' }, { type: 'number.submitted' })
    await phone.advance('1s')
  }),
  over('sign-up/code', 'a wrong code', async (phone) => {
    await phone.advance('10s')
    await send(phone, `${flow}/code`, { type: 'code.changed', code: '000000' }, { type: 'code.submitted' })
    await phone.advance('1s')
  }),
  over('sign-up/code', 'the sheet that asks', async (phone) => {
    await phone.set('autofill.mode', 'consent')
    await phone.advance('70s')
    await send(phone, `${flow}/code`, { type: 'resend.requested' })
    await phone.advance('20s')
  }),
  over('sign-up/agreement', 'declining', async (phone) => {
    await send(phone, `${flow}/agreement`, { type: 'declined' })
  }),
  {
    name: 'account-code/methods, the second step',
    screen: 'sign-in/credentials',
    scenario: 'second-step',
    happens: secondStep,
  },
  {
    name: 'account-code/code, the second step',
    screen: 'sign-in/credentials',
    scenario: 'second-step',
    async happens(phone) {
      await secondStep(phone)
      await send(phone, `${signIn}/account-code`, { type: 'method.chosen', method: 'sms' })
      await phone.advance('1s')
    },
  },
  {
    name: 'account-code/methods, at the activation lock',
    screen: 'account-code/methods',
    scenario: 'S21-device',
    happens: () => Promise.resolve(),
  },
  {
    name: 'account-code/code, at the activation lock',
    screen: 'account-code/code',
    scenario: 'S21-device',
    happens: () => Promise.resolve(),
  },
  {
    name: 'account-code/code, on another device',
    screen: 'account-code/methods',
    scenario: 'S21-device',
    async happens(phone) {
      await send(phone, 'phone-1/setup-wizard/activation-lock/account-code', { type: 'method.chosen', method: 'device' })
      await phone.advance('2s')
    },
  },
  {
    name: 'sign-in/credentials, a saved password',
    screen: 'account/ended',
    scenario: 'second-step',
    happens: (phone) => send(phone, 'phone-1/settings/mi-account', { type: 'password.preferred' }),
  },
  {
    name: 'mail/inbox, with a mail',
    screen: 'mail/message',
    scenario: 'second-step',
    happens: (phone) => send(phone, 'phone-1', { type: 'back' }),
  },
  over('mail/inbox', 'in the spam folder', async (phone) => {
    await send(phone, 'phone-1', { type: 'mail.received', mail: { ...mail, folder: 'spam' } })
    await send(phone, 'phone-1/mail', { type: 'spam.opened' }, { type: 'mail.opened', messageId: mail.messageId })
  }),
  over('home', 'a mail dropping in', async (phone) => {
    await send(phone, 'phone-1', { type: 'mail.received', mail })
  }),
  over('account/home', 'signing out', async (phone) => {
    await send(phone, 'phone-1/settings/mi-account', { type: 'sign-out.requested' })
  }),
  ...deviceSights,
  ...dataSights,
]

const message = (messageId: string) => ({
  messageId,
  sender: 'MiAccount',
  text: 'Mi Account: 591825 is your code to sign in or sign up on your phone. It works for 10 minutes. Give it to nobody, whoever asks.',
  receivedAt: Date.UTC(2026, 2, 2, 9),
  slot: 1,
})

const mail = {
  messageId: 'mail_1',
  to: 'ada.marlow@post.test',
  sender: 'no-reply@account.test',
  subject: 'Your code to choose a new password',
  text: 'Hello,\n\nyour code to choose a new password is 591825. It works for 10 minutes.\n\nMi Account',
  receivedAt: Date.UTC(2026, 2, 2, 9),
  folder: 'inbox',
  read: false,
}

/** Begins a fresh world and goes to where the sight is. */
export async function goToSight(phone: PhoneInPage, { screen, scenario, happens }: Sight): Promise<void> {
  await phone.page.evaluate(
    async ([id, to]) => {
      await window.handset.reset({ scenario: id, seed: 7 })
      await window.handset.goTo(to)
    },
    [scenario, screen] as const,
  )
  await phone.settled()
  await happens(phone)
  await phone.settled()
}

/** Changes the look by facts, as the settings screens do, and waits until it is drawn. */
export async function dress(page: Page, look: Look): Promise<void> {
  await page.evaluate(async ({ locale, theme, font }) => {
    const glass = document.querySelector<HTMLElement>('[data-glass]')!
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const isDressed = () =>
      glass.lang.startsWith(locale.slice(0, 2)) &&
      glass.dataset['theme'] === theme &&
      Number(glass.style.getPropertyValue('--font-scale')) === font
    await window.handset.send('phone-1', { type: 'language.chosen', locale })
    await window.handset.send('phone-1', { type: 'theme.chosen', theme })
    await window.handset.send('phone-1', { type: 'font-scale.chosen', fontScale: font })
    do await frame()
    while (!isDressed())
    // What comes in slowly is judged where it ends. What moves for ever has no end, and says so by an error.
    for (const animation of document.getAnimations()) {
      try {
        animation.finish()
      } catch {
        continue
      }
    }
    await document.fonts.ready
  }, look)
}
