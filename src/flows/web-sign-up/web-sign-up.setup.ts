import { assign, setup } from 'xstate'
import type { CodeTicket, CompletedSignIn, NumberProof } from '../../account/contract.ts'
import {
  createAccount,
  listAgreements,
  patience,
  readForm,
  sendCode,
  type AcceptedAgreement,
  type CodeTarget,
  type NumberReading,
  type Received,
  type Trouble,
} from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { isAcceptable } from '../../account/password-checks.ts'
import { oneTimeCodeMachine } from '../one-time-code/one-time-code.machine.ts'
import type { PageMeta } from '../pages.ts'

export interface WebSignUpInput {
  /** Region that the form begins with: two capital letters. */
  region: string
}

export type WebSignUpOutput =
  | { kind: 'signed-in'; session: CompletedSignIn }
  /** The number has an account: its owner would rather sign in. */
  | { kind: 'sign-in-preferred'; identifier: string }
  | { kind: 'left' }

export type WebSignUpEvent =
  | { type: 'number.changed'; text: string }
  | { type: 'region.chosen'; region: string }
  | { type: 'birthday.changed'; text: string }
  | { type: 'agreement.changed'; on: boolean }
  /** The form with the number, or the one with the password. */
  | { type: 'form.submitted' }
  | { type: 'password.changed'; text: string }
  | { type: 'repeated.changed'; text: string }
  /** The account that has the number is not theirs: a new one, please. */
  | { type: 'owner.denied' }
  | { type: 'sign-in.preferred' }
  | { type: 'finished' }
  | { type: 'cancel' }
  | { type: 'back' }

interface WebSignUpContext {
  region: string
  text: string
  /** As typed: `1990-02-28`. */
  birthday: string
  agreed: boolean
  /** What the form was read as when sending was asked for. */
  reading: NumberReading | undefined
  isBirthday: boolean
  /** Set when sending was asked for with something missing, so that it shows. */
  showsFaults: boolean
  captchaPass: string | undefined
  ticket: Received<CodeTicket> | undefined
  proof: Received<NumberProof> | undefined
  agreements: AcceptedAgreement[]
  password: string
  repeated: string
  session: CompletedSignIn | undefined
  prefersSignIn: boolean
  trouble: Trouble | undefined
}

/** Where the code that proves the number goes. */
export const numberTarget = ({ reading, region }: WebSignUpContext): CodeTarget => ({
  kind: 'number',
  purpose: 'web-sign-up',
  number: reading?.valid ? reading.number : '',
  region,
})

/** What the states of signing up on the web have in common: types, actors, guards, actions. */
export const webSignUpSetup = setup({
  types: {
    context: {} as WebSignUpContext,
    input: {} as WebSignUpInput,
    events: {} as WebSignUpEvent,
    output: {} as WebSignUpOutput,
    tags: {} as 'busy',
    meta: {} as PageMeta,
  },
  actors: { readForm, sendCode, listAgreements, createAccount, captcha: captchaMachine, code: oneTimeCodeMachine },
  delays: { patience },
  guards: {
    isFilled: ({ context }) => context.reading?.valid === true && context.isBirthday && context.agreed,
    isFilledAndPassed: ({ context }) =>
      context.reading?.valid === true && context.isBirthday && context.agreed && context.captchaPass !== undefined,
    isTaken: ({ context }) => context.proof !== undefined && context.proof.standing !== 'free',
    isRecycled: ({ context }) => context.proof?.standing === 'recycled',
    needsPicture: ({ context }) => context.proof?.captchaRequired === true && context.captchaPass === undefined,
    isAcceptable: ({ context }) => isAcceptable(context.password, context.repeated),
  },
  actions: {
    forgetTrouble: assign({ trouble: undefined }),
    showFaults: assign({ showsFaults: true }),
  },
})
