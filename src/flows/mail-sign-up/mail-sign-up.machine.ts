import { assign, enqueueActions, setup } from 'xstate'
import type { MailSignUp } from '../../account/contract.ts'
import {
  listAgreements,
  patience,
  readForm,
  resendActivation,
  startMailSignUp,
  type AcceptedAgreement,
  type Received,
  type Trouble,
} from '../actors.ts'
import { captchaMachine, passIn } from '../captcha/captcha.machine.ts'
import { isAcceptable } from '../../account/password-checks.ts'
import { wantsCaptcha } from '../captcha/captcha.states.ts'
import type { PageMeta } from '../pages.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface MailSignUpInput {
  region: string
}

export type MailSignUpOutput = { kind: 'left' }

export type MailSignUpEvent =
  | { type: 'email.changed'; text: string }
  | { type: 'region.chosen'; region: string }
  | { type: 'birthday.changed'; text: string }
  | { type: 'password.changed'; text: string }
  | { type: 'repeated.changed'; text: string }
  | { type: 'agreement.changed'; on: boolean }
  | { type: 'form.submitted' }
  | { type: 'resend.requested' }
  | { type: 'cancel' }
  | { type: 'back' }

interface MailSignUpContext extends MailSignUpInput {
  email: string
  birthday: string
  isBirthday: boolean
  password: string
  repeated: string
  agreed: boolean
  /** Set when sending was asked for with something missing, so that it shows. */
  showsFaults: boolean
  captchaPass: string | undefined
  agreements: AcceptedAgreement[]
  /** The mail that was sent last. */
  sent: Received<MailSignUp> | undefined
  mails: number
  trouble: Trouble | undefined
}

/** Whether this could be an address; only a mail can tell whether it is one. */
export const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())

const isFilled = ({ email, isBirthday, password, repeated, agreed }: MailSignUpContext) =>
  looksLikeEmail(email) && isBirthday && isAcceptable(password, repeated) && agreed

/** An account made on the web with an address: a form with a picture, then a mail whose link makes the account. */
export const mailSignUpMachine = setup({
  types: {
    context: {} as MailSignUpContext,
    input: {} as MailSignUpInput,
    events: {} as MailSignUpEvent,
    output: {} as MailSignUpOutput,
    tags: {} as 'busy' | 'resending',
    meta: {} as PageMeta,
  },
  actors: { readForm, listAgreements, startMailSignUp, resendActivation, captcha: captchaMachine },
  delays: {
    patience,
    untilResend: ({ context: { sent } }) => Math.max(0, (sent?.resendAt ?? 0) - (sent?.receivedAt ?? 0)),
  },
  guards: {
    isFilled: ({ context }) => isFilled(context),
    isFilledAndPassed: ({ context }) => isFilled(context) && context.captchaPass !== undefined,
  },
  actions: {
    forgetTrouble: assign({ trouble: undefined }),
  },
}).createMachine({
  id: 'mail-sign-up',
  initial: 'form',
  context: ({ input }) => ({
    ...input,
    email: '',
    birthday: '',
    isBirthday: true,
    password: '',
    repeated: '',
    agreed: false,
    showsFaults: false,
    captchaPass: undefined,
    agreements: [],
    sent: undefined,
    mails: 0,
    trouble: undefined,
  }),
  output: { kind: 'left' },
  states: {
    form: {
      meta: { page: 'account-site/sign-up-by-mail' },
      initial: 'editing',
      invoke: {
        id: 'captcha',
        src: 'captcha',
        input: {},
        onDone: {
          target: 'agreeing',
          actions: assign(({ event }) => ({
            captchaPass: passIn(event.output),
            trouble: undefined,
          })),
        },
      },
      on: {
        'email.changed': { actions: [assign(({ event }) => ({ email: event.text.slice(0, 254) })), 'forgetTrouble'] },
        'region.chosen': { actions: [assign(({ event }) => ({ region: event.region })), 'forgetTrouble'] },
        'birthday.changed': {
          actions: [assign(({ event }) => ({ birthday: event.text.slice(0, 10), isBirthday: true })), 'forgetTrouble'],
        },
        'password.changed': { actions: [assign(({ event }) => ({ password: event.text.slice(0, 64) })), 'forgetTrouble'] },
        'repeated.changed': { actions: [assign(({ event }) => ({ repeated: event.text.slice(0, 64) })), 'forgetTrouble'] },
        'agreement.changed': { actions: [assign(({ event }) => ({ agreed: event.on })), 'forgetTrouble'] },
        back: 'left',
      },
      states: {
        editing: { on: { 'form.submitted': { target: 'reading', actions: assign({ showsFaults: true }) } } },
        reading: {
          invoke: {
            src: 'readForm',
            input: ({ context: { region, birthday } }) => ({ text: '', region, birthday }),
            onDone: { target: 'read', actions: assign(({ event }) => ({ isBirthday: event.output.isBirthday })) },
            onError: { target: 'editing', actions: keepTrouble() },
          },
          on: { 'form.submitted': {} },
        },
        read: {
          always: [
            { guard: 'isFilledAndPassed', target: '#mail-sign-up.agreeing' },
            {
              guard: 'isFilled',
              target: 'editing',
              actions: enqueueActions(({ enqueue }) => enqueue.sendTo('captcha', { type: 'text.submitted' })),
            },
            { target: 'editing' },
          ],
        },
      },
    },
    agreeing: {
      meta: { page: 'account-site/sign-up-by-mail' },
      tags: 'busy',
      invoke: {
        src: 'listAgreements',
        onDone: {
          target: 'sending',
          actions: assign(({ event }) => ({
            agreements: event.output.agreements.map(({ id, version, required }) => ({ id, version, accepted: required })),
          })),
        },
        onError: { target: 'form', actions: keepTrouble() },
      },
      after: { patience: { target: 'form', actions: giveUp() } },
      on: { cancel: 'form', back: 'form' },
    },
    sending: {
      meta: { page: 'account-site/sign-up-by-mail' },
      tags: 'busy',
      invoke: {
        src: 'startMailSignUp',
        input: ({ context: { email, password, region, birthday, agreements, captchaPass, trouble } }) => ({
          email: email.trim(),
          password,
          region,
          birthday,
          agreements,
          captchaPass,
          idempotencyKey: trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'sent',
          actions: assign(({ event }) => ({ sent: event.output, mails: 1, captchaPass: undefined, trouble: undefined })),
        },
        onError: [
          { guard: wantsCaptcha, target: 'form', actions: [assign({ captchaPass: undefined }), keepTrouble()] },
          { target: 'form', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'form', actions: giveUp() } },
      on: { cancel: 'form', back: 'form' },
    },
    sent: {
      meta: { page: 'account-site/sign-up-by-mail/sent' },
      initial: 'cooling',
      on: { back: { target: 'form', actions: 'forgetTrouble' } },
      states: {
        cooling: { after: { untilResend: 'ready' } },
        ready: { on: { 'resend.requested': 'resending' } },
        resending: {
          tags: 'resending',
          invoke: {
            src: 'resendActivation',
            input: ({ context: { sent, trouble } }) => ({
              mailSignUpId: sent?.mailSignUpId ?? '',
              idempotencyKey: trouble?.idempotencyKey,
            }),
            onDone: {
              target: 'cooling',
              actions: assign(({ context, event }) => ({ sent: event.output, mails: Math.min(context.mails + 1, 9), trouble: undefined })),
            },
            onError: { target: 'ready', actions: keepTrouble() },
          },
          after: { patience: { target: 'ready', actions: giveUp() } },
          on: { cancel: 'ready' },
        },
      },
    },
    left: { type: 'final' },
  },
})
