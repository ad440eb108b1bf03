import type { CodeMethod } from '../../account/contract.ts'
import type { Hands } from '../../world/routes/player.ts'
import { play, startApp } from '../../world/routes/route-steps.ts'
import { goTo } from '../../world/routes/routes.ts'
import type { WalkStep } from '../../world/walkthrough.ts'
import { at, backToCode, codeInMail, codeOnPhone, passPicture, rest, tellFlow } from './hands.ts'
import { chooseMethod, enterHere, readMessage, spoken, typeCode } from './on-phone.ts'
import { answered, either, shows, showsOn, told } from './signs.ts'

// A new password, and the other ways to find out who one is, on a phone.

export const freshPassword = 'Harbour42lamp'

/** “Forgot password”, up to where it is asked how a code shall come. */
export const forgot = (name: string, phone: 'phone-1' | 'phone-2' = 'phone-1'): WalkStep[] => [
  {
    caption: phone === 'phone-1' ? 'forgot' : 'forgot-there',
    ...(phone === 'phone-2' && { place: phone }),
    sign: showsOn(phone, 'recovery/account'),
    act: ({ world }) => goTo(world, 'recovery/account', phone),
  },
  {
    caption: 'recovery-name',
    values: { name: name.startsWith('+') ? spoken(name) : name },
    ...(phone === 'phone-2' && { place: phone }),
    sign: answered('startRecovery'),
    async act(walker) {
      const player = await at(walker, 'recovery/account', phone)
      await tellFlow(player, 'recovery', { type: 'identifier.changed', text: name }, { type: 'identifier.submitted' })
      await player.until(() => player.screen() !== 'recovery/account')
      await passPicture(player)
      await rest(player)
    },
  },
]

/** Types it twice, wherever a new password is asked for. */
export const enterFreshPassword = (hands: Hands): Promise<void> =>
  tellFlow(
    hands,
    'new-password',
    { type: 'password.changed', text: freshPassword },
    { type: 'repeated.changed', text: freshPassword },
    { type: 'password.submitted' },
  )

export const choosePassword = (phone: 'phone-1' | 'phone-2' = 'phone-1'): WalkStep => ({
  caption: 'new-password',
  values: { password: freshPassword },
  ...(phone === 'phone-2' && { place: phone }),
  sign: answered('finishRecovery'),
  async act(walker) {
    const player = walker.phone(phone)
    await enterFreshPassword(player)
    await player.until(() => player.screen() === 'recovery/done')
  },
})

/** Where a code for a new password goes. */
const method = (how: CodeMethod, phone: 'phone-1' | 'phone-2' = 'phone-1'): WalkStep =>
  phone === 'phone-1'
    ? chooseMethod(how)
    : {
        ...chooseMethod(how),
        place: phone,
        sign: showsOn(phone, 'account-code/code'),
        async act(walker) {
          const player = walker.phone(phone)
          await tellFlow(player, 'account-code', { type: 'method.chosen', method: how })
          await player.until(() => player.screen() !== 'account-code/methods')
        },
      }

export const recoverBySms = (name: string): WalkStep[] => [
  ...forgot(name),
  method('sms'),
  readMessage(),
  typeCode('verifyRecoveryCode'),
  choosePassword(),
]

/** The same on the second phone, which has the number. */
export const recoverThere = (name: string): WalkStep[] => [
  ...forgot(name, 'phone-2'),
  method('sms', 'phone-2'),
  readMessage('phone-2'),
  {
    ...typeCode('verifyRecoveryCode', 'phone-2'),
    place: 'phone-2',
    async act(walker) {
      const code = await codeOnPhone(walker, 'phone-2')
      await enterHere(await backToCode(walker, 'phone-2'), code)
    },
  },
  choosePassword('phone-2'),
]

/** The mail with the code lies in the spam folder. */
export const recoverBySpam = (name: string): WalkStep[] => [
  ...forgot(name),
  method('mail'),
  {
    caption: 'spam',
    sign: shows('mail/message'),
    async act(walker) {
      const player = walker.phone()
      const { world } = walker
      await player.whilst(() => world.mail.traces().at(-1)?.state === 'sent')
      await play(player, [startApp('mail')])
      await player.tell('mail', { type: 'spam.opened' })
      const { messageId } = player.phone.actor.getSnapshot().context.mails.at(-1)!
      await player.tell('mail', { type: 'mail.opened', messageId })
    },
  },
  {
    caption: 'code',
    sign: answered('verifyRecoveryCode'),
    async act(walker) {
      const code = codeInMail(walker)
      await enterHere(await backToCode(walker), code)
    },
  },
  choosePassword(),
]

/** “Which name did I use?”, with a code to the number. */
export const findName = (number: string): WalkStep[] => [
  {
    caption: 'names',
    sign: shows('names/number'),
    act: ({ world }) => goTo(world, 'names/number'),
  },
  {
    caption: 'number',
    values: { number: spoken(number) },
    sign: shows('names/code'),
    async act(walker) {
      const player = await at(walker, 'names/number')
      await tellFlow(player, 'names', { type: 'number.changed', text: number }, { type: 'number.submitted' })
      await player.until(() => player.screen() !== 'names/number')
      await passPicture(player)
    },
  },
  readMessage(),
  typeCode('lookUpNames'),
  {
    caption: 'choose-name',
    sign: told('name.chosen'),
    async act(walker) {
      const player = walker.phone()
      await player.until(() => player.screen() === 'names/list')
      await tellFlow(player, 'names', { type: 'name.chosen' })
    },
  },
]

/** Confirms a sign-in on the other phone, and enters the code that it shows. */
export const confirmThere = (sign = either(answered('completeSignIn'), answered('activateDevice'))): WalkStep[] => [
  chooseMethod('device'),
  {
    caption: 'allow-there',
    place: 'phone-2',
    sign: told('sign-in.allowed'),
    async act(walker) {
      const there = walker.phone('phone-2')
      const asked = () => there.phone.actor.getSnapshot().context.asked
      await there.until(() => asked() !== undefined)
      await there.tell('', { type: 'notification.opened', messageId: asked()!.codeId })
      await there.tell('sign-in-request', { type: 'sign-in.allowed' })
      await there.until(() => there.screen() === 'sign-in-request/code')
    },
  },
  {
    caption: 'code-there',
    sign,
    inOrder: true,
    async act(walker) {
      const there = walker.phone('phone-2').actorAt('sign-in-request')?.getSnapshot() as
        | { context: { code?: { digits: string } } }
        | undefined
      await enterHere(walker.phone(), there?.context.code?.digits ?? '')
    },
  },
]
