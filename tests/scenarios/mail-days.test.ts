import { describe, expect, it } from 'vitest'
import { free } from '../../src/scenarios/free.ts'
import { secondStep } from '../../src/scenarios/second-step.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/index.ts'
import { codeIn } from '../../src/world/phone/code-in.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'

const address = 'ada.marlow@post.test'
const old = 'Lighthouse7'

/** Two phones of one owner: a mail comes to both. */
const twoPhones: ScenarioSource = {
  ...secondStep,
  phones: [free.phones[0]!, { ...free.phones[0]!, sims: [{ number: '+447700900789', carrier: 'Skylark' }], mail: address }],
}

async function askForMail(conditions: Record<string, unknown> = {}, scenario: ScenarioSource = secondStep): Promise<HeadlessPhone> {
  const play = await playPhone({ scenario, at: 'sign-in/credentials', conditions })
  await play.signIn({ type: 'identifier.changed', text: address })
  await play.signIn({ type: 'password.changed', text: old })
  await play.signIn({ type: 'credentials.submitted' })
  await play.waitUntil('the choice', () => play.screen() === 'account-code/methods')
  await play.accountCode({ type: 'method.chosen', method: 'mail' })
  await play.waitUntil('the code screen', () => play.screen() === 'account-code/code')
  return play
}

const folders = (play: HeadlessPhone) => play.mails().map(({ folder }) => folder)
const notified = ({ world }: HeadlessPhone) => world.phones[0]!.actor.getSnapshot().context.notifications
const hops = ({ world }: HeadlessPhone) => world.mail.traces().map(({ hops: all }) => all.map(({ state }) => state))

describe('a code by mail', () => {
  it('comes to the owner’s phone after its delay, and signs in', async () => {
    const play = await askForMail({ 'mail.delay': '5min' })
    await play.wait('4min')
    expect(play.mails()).toEqual([])
    await play.wait('1min')
    const [mail] = play.mails()
    expect(mail).toMatchObject({ to: address, subject: 'Your code to confirm that it is you', folder: 'inbox', read: false })
    expect(notified(play)).toEqual([mail!.messageId])
    await play.enterCode(codeIn(mail!.text)!)
    await play.waitUntil('the account', () => play.session() !== undefined)
  })

  it('lies in the spam folder under “mail.spam”, and no phone says so', async () => {
    const play = await askForMail({ 'mail.spam': true })
    await play.wait('1min')
    expect([folders(play), notified(play)]).toEqual([['spam'], []])
    expect(play.world.phones[0]!.actor.getSnapshot().hasTag('heads-up')).toBe(false)
  })

  it('is lost under “mail.loss”, which the service does not notice', async () => {
    const play = await askForMail({ 'mail.loss': 1 })
    await play.wait('10min')
    expect([play.mails(), hops(play)]).toEqual([[], [['sent', 'lost']]])
    expect(play.world.server.inside().codes.at(-1)!.state).not.toBe('withheld')
  })

  it('is not offered from a message that comes meanwhile', async () => {
    const play = await askForMail({ 'autofill.mode': 'chip', 'mail.delay': '2min' })
    const message = {
      messageId: 'x',
      sender: 'Skylark',
      text: 'Your parcel number is 123456.',
      receivedAt: play.world.clock.now(),
      slot: 1 as const,
    }
    play.world.sms.send({
      messageId: 'x',
      to: '+447700900123',
      sender: 'Skylark',
      text: message.text,
      purpose: '',
      surface: 'phone',
      locale: 'en',
      region: 'GB',
    })
    await play.wait('1min')
    expect(play.messages()).toHaveLength(1)
    expect(play.contextAt('settings/mi-account/sign-in/account-code/code')!['offer']).toBeUndefined()
  })
})

describe('a mailbox', () => {
  it('waits for a phone without a connection', async () => {
    const play = await askForMail()
    await play.radios({ type: 'airplane.changed', on: true })
    await play.radios({ type: 'wifi.changed', on: false })
    await play.wait('5min')
    expect(play.mails()).toEqual([])
    await play.radios({ type: 'wifi.changed', on: true })
    await play.wait('1min')
    expect(folders(play)).toEqual(['inbox'])
  })

  it.each([
    ['device.wifi', 'captive', 'good'],
    ['device.clockSkew', '2d', 0],
  ])('waits behind %s %s', async (condition, bad, good) => {
    const play = await askForMail()
    await play.radios({ type: 'mobile-data.changed', on: false })
    await play.set(condition, bad)
    await play.wait('5min')
    expect(play.mails()).toEqual([])
    await play.set(condition, good)
    await play.wait('1min')
    expect(folders(play)).toEqual(['inbox'])
  })

  it('is the same wherever it is opened: what is read or wanted on one phone is so on the other, once it is online', async () => {
    const play = await askForMail({ 'mail.spam': true }, twoPhones)
    await play.wait('1min')
    const other = () => play.world.phones[1]!.actor.getSnapshot().context.mails
    expect(other()).toMatchObject([{ folder: 'spam', read: false }])
    const tell = (to: string, event: { type: string; [name: string]: unknown }) => play.world.dispatch({ type: 'event', to, event })
    await tell('phone-2/radios', { type: 'airplane.changed', on: true })
    await tell('phone-2/radios', { type: 'wifi.changed', on: false })
    await play.tell({ type: 'app.opened', app: 'mail' })
    await tell('phone-1/mail', { type: 'spam.opened' })
    await tell('phone-1/mail', { type: 'mail.opened', messageId: play.mails()[0]!.messageId })
    await tell('phone-1/mail', { type: 'mail.restored' })
    expect(play.world.mail.mailbox('Ada.Marlow@post.test').mails()).toMatchObject([{ folder: 'inbox', read: true }])
    expect(other()).toMatchObject([{ folder: 'spam', read: false }])
    await tell('phone-2/radios', { type: 'wifi.changed', on: true })
    await play.wait('1min')
    expect(other()).toMatchObject([{ folder: 'inbox', read: true }])
  })

  it('of another address stays closed', async () => {
    const play = await askForMail({}, { ...secondStep, phones: [{ ...free.phones[0]!, mail: 'ben@post.test' }] })
    await play.wait('1min')
    expect(play.mails()).toEqual([])
    expect(play.world.mail.mailbox(address).mails()).toHaveLength(1)
  })
})
