import type { AnyActorRef, EventObject } from 'xstate'
import type { Failure } from '../account/client.ts'
import type { Session } from '../account/contract.ts'
import type { CaptchaEvent } from '../flows/captcha/captcha.machine.ts'
import type { AccountCodeEvent } from '../flows/account-code/account-code.machine.ts'
import type { AgreementEvent } from '../flows/agreement/agreement.machine.ts'
import type { MiAccountEvent } from '../flows/mi-account/mi-account.machine.ts'
import type { Mail } from '../flows/mail/mail.ts'
import type { OneTimeCodeEvent } from '../flows/one-time-code/one-time-code.machine.ts'
import type { PhoneEvent, SmsMessage } from '../flows/phone/phone.machine.ts'
import type { RadiosEvent } from '../flows/radios/radios.machine.ts'
import type { ScreenId } from '../flows/screens.ts'
import type { ConfirmPasswordEvent } from '../flows/confirm-password/confirm-password.machine.ts'
import type { FactoryResetEvent } from '../flows/factory-reset/factory-reset.machine.ts'
import type { FindDeviceEvent } from '../flows/find-device/find-device.machine.ts'
import type { SettingsSection } from '../flows/settings/settings.machine.ts'
import type { NamesEvent } from '../flows/names/names.machine.ts'
import type { NewPasswordEvent } from '../flows/new-password/new-password.machine.ts'
import type { RecoveryEvent } from '../flows/recovery/recovery.machine.ts'
import type { SignInEvent } from '../flows/sign-in/sign-in.machine.ts'
import type { SignUpEvent } from '../flows/sign-up/sign-up.machine.ts'
import { durationMs, type Duration } from '../sim/duration.ts'
import { codeIn } from '../world/phone/code-in.ts'
import type { World } from '../world/world.ts'
import { makeWorld, type TestWorldOptions } from './make-world.ts'

interface Machine {
  value: unknown
  context: Record<string, unknown>
  tags: ReadonlySet<string>
  children: Record<string, AnyActorRef | undefined>
}

const accountPath = 'settings/mi-account'
/**
 * A phone without its glass: facts go to the flows as the screens would send them. For tests about what follows from
 * what; what a person sees and taps is for `renderPhone`.
 */
export interface HeadlessPhone {
  world: World
  /** Tells the phone itself. */
  tell(event: PhoneEvent): Promise<void>
  radios(event: RadiosEvent): Promise<void>
  signUp(event: SignUpEvent): Promise<void>
  signIn(event: SignInEvent): Promise<void>
  recovery(event: RecoveryEvent): Promise<void>
  names(event: NamesEvent): Promise<void>
  newPassword(event: NewPasswordEvent): Promise<void>
  /** Where a code to the account goes, in whichever flow asks. */
  accountCode(event: AccountCodeEvent): Promise<void>
  /** To whichever code is asked for now; likewise the text in a picture. */
  code(event: OneTimeCodeEvent): Promise<void>
  captcha(event: CaptchaEvent): Promise<void>
  agreement(event: AgreementEvent): Promise<void>
  account(event: MiAccountEvent): Promise<void>
  findDevice(event: FindDeviceEvent): Promise<void>
  /** To the page that asks for the password, in whichever flow. */
  confirmPassword(event: ConfirmPasswordEvent): Promise<void>
  reset(event: FactoryResetEvent): Promise<void>
  back(): Promise<void>
  home(): Promise<void>
  openSettings(section?: SettingsSection): Promise<void>
  /** Swipes the app away in recents: it forgets everything. */
  closeSettings(): Promise<void>
  enterNumber(text: string): Promise<void>
  enterCode(code: string): Promise<void>
  /** Types a text under the picture, by default the right one, and goes on. */
  enterCaptcha(text?: string): Promise<void>
  set(condition: string, value: unknown): Promise<void>
  wait(duration: Duration): Promise<void>
  /** Skips to the next thing that is due; false when nothing is, or only after `longest`. */
  waitForNext(longest?: Duration): Promise<boolean>
  /** Skips from due time to due time. @throws Error when it does not come true within `longest` (default an hour) */
  waitUntil(what: string, isSo: () => boolean, longest?: Duration): Promise<void>
  screen(): ScreenId
  /** Whether something on screen waits for an answer. */
  busy(): boolean
  /** State value of the machine that runs at a path below the phone, like `settings/mi-account/sign-up`. */
  valueAt(path: string): unknown
  /** Context of the machine that runs at a path below the phone. */
  contextAt(path: string): Record<string, unknown> | undefined
  /** The failure that the screen explains now, if any. */
  trouble(): Failure | undefined
  session(): Session | undefined
  messages(): readonly SmsMessage[]
  mails(): readonly Mail[]
  /** The code in the newest message. */
  lastCode(): string | undefined
  /** What is in the picture on screen. */
  captchaText(): string | undefined
}

/** Makes a world and takes its first phone in hand. */
export const playPhone = async (options: TestWorldOptions = {}): Promise<HeadlessPhone> => holdPhone(await makeWorld(options))

/** Takes a phone of a world in hand. */
export function holdPhone(world: World, phoneId = world.phones[0]!.id): HeadlessPhone {
  const phone = world.phones.find(({ id }) => id === phoneId)
  if (!phone) throw new RangeError(`There is no phone "${phoneId}" in this world`)
  const send = (path: string, event: EventObject) =>
    world.dispatch({ type: 'event', to: path === '' ? phoneId : `${phoneId}/${path}`, event })
  const machineAt = (path: string) => world.actorAt(path === '' ? phoneId : `${phoneId}/${path}`)?.getSnapshot() as Machine | undefined
  /** Where a flow runs now, below whichever other asked for it; where the account would hold it if it runs nowhere. */
  const pathTo = (id: string): string => {
    const search = (path: string): string | undefined =>
      Object.keys(machineAt(path)?.children ?? {}).reduce<string | undefined>((found, child) => {
        const below = path === '' ? child : `${path}/${child}`
        return found ?? (child === id ? below : search(below))
      }, undefined)
    return search('') ?? `${accountPath}/${id}`
  }
  /** The machines of the app in front, outermost first. */
  const machinesInFront = (): Machine[] => {
    const { front } = phone.actor.getSnapshot().context
    const found: Machine[] = []
    const collect = (machine: Machine | undefined) => {
      if (!machine?.tags) return
      found.push(machine)
      for (const child of Object.values(machine.children)) collect(child?.getSnapshot() as Machine | undefined)
    }
    if (front !== undefined) collect(machineAt(front))
    return found
  }

  const play: HeadlessPhone = {
    world,
    tell: (event) => send('', event),
    radios: (event) => send('radios', event),
    signUp: (event) => send(pathTo('sign-up'), event),
    signIn: (event) => send(pathTo('sign-in'), event),
    recovery: (event) => send(pathTo('recovery'), event),
    names: (event) => send(pathTo('names'), event),
    newPassword: (event) => send(pathTo('new-password'), event),
    accountCode: (event) => send(pathTo('account-code'), event),
    code: (event) => send(pathTo('code'), event),
    captcha: (event) => send(pathTo('captcha'), event),
    agreement: (event) => send(pathTo('agreement'), event),
    account: (event) => send(accountPath, event),
    findDevice: (event) => send(pathTo('find-device'), event),
    confirmPassword: (event) => send(pathTo('confirm-password'), event),
    reset: (event) => send(pathTo('factory-reset'), event),
    back: () => send('', { type: 'back' }),
    home: () => send('', { type: 'home' }),
    async openSettings(section) {
      await play.tell({ type: 'app.opened', app: 'settings' })
      if (section) await send('settings', { type: 'section.opened', section } as EventObject)
    },
    async closeSettings() {
      await play.tell({ type: 'recents.opened' })
      await play.tell({ type: 'app.closed', app: 'settings' })
      await play.home()
    },
    async enterNumber(text) {
      await play.signUp({ type: 'number.changed', text })
      await play.signUp({ type: 'number.submitted' })
    },
    async enterCode(code) {
      await play.code({ type: 'code.changed', code })
      await play.code({ type: 'code.submitted' })
    },
    async enterCaptcha(text = play.captchaText() ?? '') {
      await play.captcha({ type: 'text.changed', text })
      await play.captcha({ type: 'text.submitted' })
    },
    set: (name, value) => world.dispatch({ type: 'condition', name, value }),
    wait: (duration) => world.dispatch({ type: 'skip', by: durationMs(duration) }),
    async waitForNext(longest = '8d') {
      const due = world.clock.pending()[0]?.due
      if (due === undefined || due - world.clock.now() > durationMs(longest)) return false
      await play.wait(Math.max(0, due - world.clock.now()))
      return true
    },
    async waitUntil(what, isSo, longest = '1h') {
      const end = world.clock.now() + durationMs(longest)
      while (!isSo()) {
        if (!(await play.waitForNext(end - world.clock.now())))
          throw new Error(`Waited in vain for ${what}; the phone shows "${play.screen()}"`)
      }
    },
    screen: () => world.frontScreen(phoneId).screen,
    busy: () => machinesInFront().some(({ tags }) => tags.has('busy') || tags.has('resending')),
    valueAt: (path) => machineAt(path)?.value,
    contextAt: (path) => machineAt(path)?.context,
    trouble() {
      const troubles = machinesInFront().flatMap(({ context }) => [context['resendTrouble'], context['trouble']])
      return (troubles as ({ failure: Failure } | undefined)[]).findLast((trouble) => trouble !== undefined)?.failure
    },
    session: () => phone.actor.getSnapshot().context.session,
    messages: () => phone.actor.getSnapshot().context.messages,
    mails: () => phone.actor.getSnapshot().context.mails,
    lastCode() {
      const newest = play.messages().at(-1)
      return newest && codeIn(newest.text)
    },
    captchaText() {
      const shown = machineAt(pathTo('captcha'))?.context['captcha'] as { captchaId: string } | undefined
      return world.server.inside().captchas.find(({ captchaId }) => captchaId === shown?.captchaId)?.text
    },
  }
  return play
}
