import { assign, setup } from 'xstate'
import type { CodeTicket, NumberProof, Session } from '../../account/contract.ts'
import {
  createAccount,
  createSession,
  patience,
  readNumber,
  sendCode,
  type AcceptedAgreement,
  type CodeTarget,
  type NumberReading,
  type Received,
  type Trouble,
} from '../actors.ts'
import { agreementMachine, type Agreed } from '../agreement/agreement.machine.ts'
import { captchaMachine, type KeptCaptcha } from '../captcha/captcha.machine.ts'
import { oneTimeCodeMachine, type OneTimeCodeOutput } from '../one-time-code/one-time-code.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface SignUpInput {
  /** Region that the number is read in until another is chosen: two capital letters. */
  region: string
  /** What stands in the number field to begin with. */
  text?: string
}

export type SignUpOutput =
  | { kind: 'signed-in'; session: Session }
  /** Somebody would rather sign in with a password; what was typed goes along. */
  | { kind: 'password-preferred'; identifier: string; region: string }
  | { kind: 'left' }

export type SignUpEvent =
  | { type: 'number.changed'; text: string }
  | { type: 'number.submitted' }
  | { type: 'country-picker.opened' }
  | { type: 'password.preferred' }
  | { type: 'country.searched'; query: string }
  | { type: 'country.chosen'; region: string }
  | { type: 'owner.confirmed' }
  | { type: 'owner.denied' }
  | { type: 'leaving.confirmed' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface SignUpContext {
  region: string
  text: string
  query: string
  reading: NumberReading | undefined
  /** Set when Next was asked for a number that cannot be used, so that the reason shows. */
  showsFault: boolean
  captchaPass: string | undefined
  /** The picture that was in front when leaving was asked for. */
  picture: KeptCaptcha | undefined
  ticket: Received<CodeTicket> | undefined
  proof: Received<NumberProof> | undefined
  agreements: AcceptedAgreement[]
  cloudSync: boolean
  /** What was agreed to the last time. */
  agreed: Agreed | undefined
  session: Session | undefined
  prefersPassword: boolean
  trouble: Trouble | undefined
}

/** The number that is to be proved. Asked for only once it can be read. */
export const numberTarget = (context: SignUpContext): CodeTarget => ({
  kind: 'number',
  purpose: 'phone-sign-up',
  number: context.reading?.valid ? context.reading.number : '',
  region: context.region,
})

/** The proof of the number that a right code has given, where that was what it was for. */
export const proofIn = (output: OneTimeCodeOutput) =>
  output.kind === 'proved' && output.verified.kind === 'number' ? output.verified.proof : undefined

/** What the sign-up's states have in common: types, actors, guards, actions. */
export const signUpSetup = setup({
  types: {
    context: {} as SignUpContext,
    input: {} as SignUpInput,
    events: {} as SignUpEvent,
    output: {} as SignUpOutput,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: {
    readNumber,
    sendCode,
    createAccount,
    createSession,
    captcha: captchaMachine,
    agreement: agreementMachine,
    code: oneTimeCodeMachine,
  },
  delays: { patience },
  guards: {
    hasNumber: ({ context }) => context.reading?.valid === true,
    isRegistered: ({ context }) => context.proof?.standing === 'registered',
    isRecycled: ({ context }) => context.proof?.standing === 'recycled',
    needsCaptcha: ({ context }) => context.proof?.captchaRequired === true && context.captchaPass === undefined,
  },
  actions: {
    // A key belongs to one request: the next step must not send it.
    forgetTrouble: assign({ trouble: undefined }),
  },
})
