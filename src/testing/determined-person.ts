import type { Operation } from '../account/contract.ts'
import type { ScreenId } from '../flows/screens.ts'
import { codeIn } from '../world/phone/code-in.ts'
import type { HeadlessPhone } from './headless.ts'

export interface Determination {
  /** What is typed as the number; by default that of the first SIM. */
  number?: string
  /** The answer to “is this account yours?”; by default yes. */
  owner?: boolean
  /** Stops early: asked before everything that is done. */
  until?: () => boolean
  /** Called before everything that is done, with what the phone shows. */
  watch?: (sight: Sight) => void
}

/** What somebody sees before they do the next thing. */
export interface Sight {
  screen: ScreenId
  /** The operation whose answer the screen waits for. */
  waitsFor: Operation | undefined
  trouble: string | undefined
}

const mostSteps = 300

/**
 * Somebody who wants an account and takes whatever way on a screen offers: types, taps Next, tries again after an
 * error, waits while something waits, reads codes in the messages, asks for another when none comes.
 * @returns every trouble that stood on the screen, in order
 * @throws Error when after 300 steps nobody is signed in, or nothing is left to do
 */
export async function signUpWithDetermination(play: HeadlessPhone, determination: Determination = {}): Promise<string[]> {
  const { until = () => play.session() !== undefined, watch } = determination
  const troubles: string[] = []
  const tried = new Set<string>()
  let didLast = ''
  for (let step = 0; step < mostSteps; step += 1) {
    await play.world.clock.settled()
    if (until()) return troubles
    const sight = look(play)
    const { trouble } = sight
    if (trouble !== undefined && trouble !== troubles.at(-1)) troubles.push(trouble)
    watch?.(sight)
    didLast = await doNext(play, determination, tried)
    if (didLast === '') throw new Error(`There is no way on from "${sight.screen}" (${trouble ?? 'no trouble'})`)
  }
  throw new Error(`Still no account; at "${play.screen()}", last did: ${didLast}, troubles: ${troubles.join(', ')}`)
}

/** What the phone shows at this moment. */
export function look(play: HeadlessPhone): Sight {
  const underWay = play.world.server.log().findLast(({ outcome }) => outcome === 'waiting' || outcome === 'held')
  return { screen: play.screen(), waitsFor: play.busy() ? (underWay?.operation ?? undefined) : undefined, trouble: troubleWords(play) }
}

function troubleWords(play: HeadlessPhone): string | undefined {
  const failure = play.trouble()
  return failure && (failure.kind === 'problem' ? failure.problem : failure.kind)
}

/** Does one thing. @returns what it was; `''` for nothing */
async function doNext(play: HeadlessPhone, determination: Determination, tried: Set<string>): Promise<string> {
  if (play.busy()) return (await play.waitForNext()) ? 'waits' : ''
  const screen = play.screen()
  switch (screen) {
    case 'home':
    case 'recents':
    case 'settings/root':
      await play.openSettings(screen === 'settings/root' ? 'mi-account' : undefined)
      return 'opens the account'
    case 'sign-up/number':
      return enterNumber(play, determination)
    case 'sign-up/code':
      return enterCode(play, tried)
    case 'sign-up/captcha':
      return enterCaptcha(play)
    case 'sign-up/recycled':
      if (play.valueAt(signUp) === 'recycled')
        await play.signUp({ type: determination.owner === false ? 'owner.denied' : 'owner.confirmed' })
      else await play.signUp({ type: 'retry' })
      return 'says whose account it is'
    case 'sign-up/agreement':
      return agree(play)
    case 'sign-up/country':
    case 'sign-up/code-help':
    case 'sign-up/document':
      await play.back()
      return 'goes back'
    default:
      await play.home()
      return 'goes home'
  }
}

const signUp = 'settings/mi-account/sign-up'

async function enterNumber(play: HeadlessPhone, { number }: Determination): Promise<string> {
  const trouble = play.trouble()
  if (trouble?.kind === 'problem' && trouble.document.retryAfter !== undefined) await play.wait(trouble.document.retryAfter * 1_000)
  const own = number ?? play.world.phones[0]!.radios().sims[0]!.number
  if (play.contextAt(signUp)?.['text'] !== own) await play.signUp({ type: 'number.changed', text: own })
  await play.signUp({ type: 'number.submitted' })
  return 'enters the number'
}

async function enterCaptcha(play: HeadlessPhone): Promise<string> {
  const path = [`${signUp}/code/captcha`, `${signUp}/captcha`].find((one) => play.valueAt(one) !== undefined)
  if (path === undefined) {
    // The dialog that asks whether to throw the proof away.
    await play.signUp({ type: 'cancel' })
    return 'stays'
  }
  if (play.valueAt(path) === 'unloaded') await play.captcha({ type: 'picture.renewed' })
  else if (play.contextAt(path)!['text'] === play.captchaText()) await play.captcha({ type: 'text.submitted' })
  else await play.enterCaptcha()
  return 'enters the text'
}

async function agree(play: HeadlessPhone): Promise<string> {
  const state = play.valueAt(`${signUp}/agreement`)
  if (state === undefined) await play.signUp({ type: 'retry' })
  else if (state === 'reviewing') await play.agreement({ type: 'agreed' })
  else if (state === 'declining' || state === 'leaving') await play.agreement({ type: 'cancel' })
  else await play.agreement({ type: 'retry' })
  return 'agrees'
}

async function enterCode(play: HeadlessPhone, tried: Set<string>): Promise<string> {
  const regions = (play.valueAt(`${signUp}/code`) as { entering: Record<string, unknown> }).entering
  if (regions['reader'] === 'asking') {
    await play.code({ type: 'consent.given' })
    await play.code({ type: 'code.submitted' })
    return 'allows the code to be read'
  }
  const { codeId } = play.contextAt(`${signUp}/code`)!['ticket'] as { codeId: string }
  // Only what came in as a message counts: nobody on the phone knows the server's books.
  const unread = play.messages().findLast(({ messageId, text }) => codeIn(text) && !tried.has(`${codeId} ${messageId}`))
  const trouble = troubleWords(play)
  const isWorthRepeating = trouble !== undefined && !trouble.startsWith('code-')
  if (isWorthRepeating && play.contextAt(`${signUp}/code`)!['code'] !== '') {
    await play.code({ type: 'code.submitted' })
    return 'tries again'
  }
  if (unread) {
    tried.add(`${codeId} ${unread.messageId}`)
    await play.enterCode(codeIn(unread.text)!)
    return 'enters the code'
  }
  const isUnderWay = play.world.sms.traces().some(({ state }) => ['accepted', 'queued', 'sent', 'waiting'].includes(state))
  if (!isUnderWay && regions['resend'] === 'ready') {
    await play.code({ type: 'resend.requested' })
    return 'asks for another code'
  }
  if (!isUnderWay && regions['resend'] === 'exhausted') {
    await play.wait('24h')
    await play.back()
    return 'gives up for today'
  }
  return (await play.waitForNext()) ? 'waits for the code' : ''
}
