import { assign, not, setup, stateIn } from 'xstate'
import { waitOf } from '../../account/wait-of.ts'
import type { CodeTicket } from '../../account/contract.ts'
import { day } from '../../sim/duration.ts'
import {
  codeListener,
  patience,
  sendCode,
  verifyCode,
  type CodeListenerEvent,
  type CodeTarget,
  type Received,
  type Trouble,
  type VerifiedCode,
} from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface OneTimeCodeInput {
  target: CodeTarget
  /** The code that was sent already. */
  ticket: Received<CodeTicket>
}

export type OneTimeCodeOutput = { kind: 'proved'; verified: VerifiedCode } | { kind: 'left'; ticket: Received<CodeTicket> }

export type OneTimeCodeEvent =
  | CodeListenerEvent
  | { type: 'code.changed'; code: string }
  | { type: 'code.submitted' }
  | { type: 'offer.taken' }
  | { type: 'consent.given' }
  | { type: 'consent.denied' }
  | { type: 'resend.requested' }
  /** Another code was sent: its life begins. */
  | { type: 'ticket.renewed' }
  | { type: 'trust.changed'; on: boolean }
  | { type: 'resend.cancelled' }
  | { type: 'help.opened' }
  | { type: 'cancel' }
  | { type: 'back' }

interface OneTimeCodeContext extends OneTimeCodeInput {
  code: string
  /** The code that was sent before this began. */
  original: string
  /** What stood in the field when another code was asked for: of no use once that one was sent. */
  outdated: string
  /** What the code reader found, waiting for a tap. */
  offer: { code: string; text: string; sender: string } | undefined
  captchaPass: string | undefined
  /** Whether this device shall be trusted from now on. */
  trust: boolean
  verified: VerifiedCode | undefined
  /** Why the last check of a code failed. */
  trouble: Trouble | undefined
  /** Why the last resend failed. */
  resendTrouble: Trouble | undefined
}

/** The first `length` digits in what was typed or pasted. */
export const firstDigits = (text: string, length: number) => text.replace(/\D/g, '').slice(0, length)

/** Problems after which this code can never be right: only a new one helps. */
export const spentCodeProblems = ['code-expired', 'code-superseded', 'code-used', 'code-attempts-used-up', 'not-found'] as const

/** Those after which it does not matter what is typed. */
const deadCodeProblems = ['code-expired', 'code-used', 'code-attempts-used-up']
const isDead = ({ trouble }: OneTimeCodeContext) =>
  trouble?.failure.kind === 'problem' && deadCodeProblems.includes(trouble.failure.problem)

/** How long no code can be sent, in milliseconds: as the refusal says (a day if it does not), or else the ticket that was the last. */
function untilLimitIsOver({ ticket, resendTrouble }: OneTimeCodeContext): number {
  if (!resendTrouble) return Math.max(0, Math.max(ticket.resetsAt, ticket.resendAt) - ticket.receivedAt)
  return waitOf(resendTrouble.failure) ?? day
}

/** What is being checked stays as it was sent. */
export const isFree = not(stateIn('#one-time-code-verifying'))

/** What entering a one-time code can hear and use; its states lie in files of their own. */
export const oneTimeCodeSetup = setup({
  types: {
    context: {} as OneTimeCodeContext,
    input: {} as OneTimeCodeInput,
    events: {} as OneTimeCodeEvent,
    output: {} as OneTimeCodeOutput,
    tags: {} as 'busy' | 'resending' | 'modal',
    meta: {} as ScreenMeta,
  },
  actors: { sendCode, verifyCode, codeListener, captcha: captchaMachine },
  delays: {
    patience,
    untilResend: ({ context }) => Math.max(0, context.ticket.resendAt - context.ticket.receivedAt),
    untilLimitIsOver: ({ context }) => untilLimitIsOver(context),
    untilExpired: ({ context }) => Math.max(0, context.ticket.expiresAt - context.ticket.receivedAt),
    // The reader's panel gives up after four seconds and leaves the typing to the person.
    autoRead: 4_000,
  },
  guards: {
    isComplete: ({ context }) => context.code.length === context.ticket.length,
    isEmpty: ({ context }) => context.code === '',
    isDead: ({ context }) => isDead(context),
    noneLeft: ({ context }) => context.ticket.sendsLeft === 0,
  },
  actions: {
    forgetTrouble: assign(({ context }) => ({ trouble: isDead(context) ? context.trouble : undefined })),
    takeOffer: assign(({ context }) => ({
      code: firstDigits(context.offer?.code ?? '', context.ticket.length),
      offer: undefined,
      trouble: undefined,
    })),
  },
})
