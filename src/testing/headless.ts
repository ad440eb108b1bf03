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
import type { SettingsSection } from '../flows/settings/settings.machine.ts'
import type { NamesEvent } from '../flows/names/names.machine.ts'
import type { NewPasswordEvent } from '../flows/new-password/new-password.machine.ts'
import type { RecoveryEvent } from '../flows/recovery/recovery.machine.ts'
import type { SignInEvent } from '../flows/sign-in/sign-in.machine.ts'
import type { SignUpEvent } from '../flows/sign-up/sign-up.machine.ts'
import { durationMs, type Duration } from '../sim/duration.ts'
import { codeIn } from '../world/code-reader.ts'
import type { World } from '../world/world.ts'
import { makeWorld, type TestWorldOptions } from './make-world.ts'

interface Machine {
  value: unknown
  context: Record<string, unknown>
  tags: ReadonlySet<string>
  children: Record<string, AnyActorRef | undefined>
}

const accountPath = 'settings/mi-account'
const signUpPath = `${accountPath}/sign-up`
/** The flows that ask for the text in a picture, and where that and a code may run below each. */
const namesPath = `${accountPath}/sign-in/names`
const askingPaths = ['sign-up', 'sign-in', 'recovery', 'sign-in/names'].map((flow) => `${accountPath}/${flow}`)
const newPasswordPaths = [`${accountPath}/new-password`, `${accountPath}/recovery/new-password`]
const accountCodePaths = [`${accountPath}/sign-in/account-code`, `${accountPath}/recovery/account-code`]
const codePaths = [signUpPath, namesPath, ...accountCodePaths].map((path) => `${path}/code`)
const captchaPaths = [...codePaths, ...askingPaths, ...newPasswordPaths].map((path) => `${path}/captcha`)

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
  /** The first of these paths at which a machine runs. */
  const running = (paths: readonly string[]) => paths.find((path) => machineAt(path)) ?? paths[0]!
  const captchaPath = () => running(captchaPaths)

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
    signUp: (event) => send(signUpPath, event),
    signIn: (event) => send(`${accountPath}/sign-in`, event),
    recovery: (event) => send(`${accountPath}/recovery`, event),
    names: (event) => send(namesPath, event),
    newPassword: (event) => send(running(newPasswordPaths), event),
    accountCode: (event) => send(running(accountCodePaths), event),
    code: (event) => send(running(codePaths), event),
    captcha: (event) => send(captchaPath(), event),
    agreement: (event) => send(`${signUpPath}/agreement`, event),
    account: (event) => send(accountPath, event),
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
      const shown = machineAt(captchaPath())?.context['captcha'] as { captchaId: string } | undefined
      return world.server.inside().captchas.find(({ captchaId }) => captchaId === shown?.captchaId)?.text
    },
  }
  return play
}
