import { assign, sendTo, setup } from 'xstate'
import type { CodeTicket, ContactMethod, MaskedAccount } from '../../account/contract.ts'
import {
  isProblem,
  patience,
  sendCode,
  startRecovery,
  timedOut,
  troubleOf,
  type CodeTarget,
  type Received,
  type Trouble,
} from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { newPasswordMachine } from '../new-password/new-password.machine.ts'
import { oneTimeCodeMachine } from '../one-time-code/one-time-code.machine.ts'
import type { ScreenMeta } from '../screens.ts'

export interface RecoveryInput {
  region: string
  identifier: string
}

export type RecoveryOutput = { kind: 'changed'; identifier: string } | { kind: 'left' }

export type RecoveryEvent =
  | { type: 'identifier.changed'; text: string }
  | { type: 'identifier.submitted' }
  | { type: 'method.chosen'; method: ContactMethod['method'] }
  | { type: 'finished' }
  | { type: 'cancel' }
  | { type: 'back' }

interface RecoveryContext extends RecoveryInput {
  captchaPass: string | undefined
  recoveryId: string
  methods: ContactMethod[]
  method: ContactMethod['method']
  ticket: Received<CodeTicket> | undefined
  proof: string
  account: MaskedAccount | undefined
  isChanged: boolean
  trouble: Trouble | undefined
}

const target = (context: RecoveryContext): CodeTarget => ({ kind: 'recovery', recoveryId: context.recoveryId, method: context.method })

/** A forgotten password: a registered name, the text in a picture, a code, a new password twice. */
export const recoveryMachine = setup({
  types: {
    context: {} as RecoveryContext,
    input: {} as RecoveryInput,
    events: {} as RecoveryEvent,
    output: {} as RecoveryOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { startRecovery, sendCode, captcha: captchaMachine, code: oneTimeCodeMachine, newPassword: newPasswordMachine },
  delays: { patience },
  guards: { hasIdentifier: ({ context }) => context.identifier.trim() !== '' },
  actions: {
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    giveUp: assign({ trouble: timedOut }),
    forgetTrouble: assign({ trouble: undefined }),
  },
}).createMachine({
  id: 'recovery',
  initial: 'identifying',
  context: ({ input }) => ({
    ...input,
    captchaPass: undefined,
    recoveryId: '',
    methods: [],
    method: 'sms',
    ticket: undefined,
    proof: '',
    account: undefined,
    isChanged: false,
    trouble: undefined,
  }),
  output: ({ context }) => (context.isChanged ? { kind: 'changed', identifier: context.identifier } : { kind: 'left' }),
  states: {
    identifying: {
      meta: { screen: 'recovery/account' },
      on: {
        'identifier.changed': { actions: [assign(({ event }) => ({ identifier: event.text.slice(0, 254) })), 'forgetTrouble'] },
        'identifier.submitted': { guard: 'hasIdentifier', target: 'starting' },
        back: 'done',
      },
    },
    starting: {
      meta: { screen: 'recovery/account' },
      tags: 'busy',
      invoke: {
        src: 'startRecovery',
        input: ({ context }) => ({
          identifier: context.identifier,
          region: context.region,
          captchaPass: context.captchaPass,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'choosing',
          actions: assign(({ event }) => ({
            recoveryId: event.output.recoveryId,
            methods: event.output.methods,
            captchaPass: undefined,
            trouble: undefined,
          })),
        },
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'captcha-required', 'captcha-expired'),
            target: 'captcha',
            actions: [assign({ captchaPass: undefined }), 'forgetTrouble'],
          },
          { target: 'identifying', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: { patience: { target: 'identifying', actions: 'giveUp' } },
      on: { cancel: 'identifying', back: 'identifying' },
    },
    captcha: {
      meta: { screen: 'recovery/captcha' },
      invoke: {
        id: 'captcha',
        src: 'captcha',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'passed',
            target: 'starting',
            actions: assign(({ event }) => ({ captchaPass: event.output.kind === 'passed' ? event.output.pass : undefined })),
          },
          { target: 'identifying' },
        ],
      },
      on: { back: { actions: sendTo('captcha', { type: 'back' }) } },
    },
    choosing: {
      meta: { screen: 'recovery/methods' },
      on: {
        'method.chosen': { target: 'sending', actions: [assign(({ event }) => ({ method: event.method })), 'forgetTrouble'] },
        back: { target: 'identifying', actions: 'forgetTrouble' },
      },
    },
    sending: {
      meta: { screen: 'recovery/methods' },
      tags: 'busy',
      invoke: {
        src: 'sendCode',
        input: ({ context }) => ({ target: target(context), idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: { target: 'code', actions: [assign(({ event }) => ({ ticket: event.output })), 'forgetTrouble'] },
        onError: [
          {
            guard: ({ event }) => isProblem(event.error, 'recovery-expired', 'not-found'),
            target: 'identifying',
            actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) },
          },
          { target: 'choosing', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
        ],
      },
      after: { patience: { target: 'choosing', actions: 'giveUp' } },
      on: { cancel: 'choosing', back: 'choosing' },
    },
    code: {
      meta: { screen: 'recovery/code' },
      invoke: {
        id: 'code',
        src: 'code',
        input: ({ context }) => ({ target: target(context), ticket: context.ticket! }), // the only way into this state sets it
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'proved',
            target: 'renewing',
            actions: assign(({ event }) =>
              event.output.kind === 'proved' && event.output.verified.kind === 'recovery'
                ? { proof: event.output.verified.proof, account: event.output.verified.account }
                : {},
            ),
          },
          { target: 'choosing' },
        ],
      },
      on: { back: { actions: sendTo('code', { type: 'back' }) } },
    },
    renewing: {
      meta: { screen: 'recovery/password' },
      invoke: {
        id: 'new-password',
        src: 'newPassword',
        input: ({ context }) => ({
          target: { kind: 'recovery', recoveryId: context.recoveryId, proof: context.proof },
          asksCurrent: false,
        }),
        onDone: [
          { guard: ({ event }) => event.output.kind === 'saved', target: 'changed', actions: assign({ isChanged: true }) },
          {
            guard: ({ event }) => event.output.kind === 'expired',
            target: 'identifying',
            actions: assign(({ event }) => ({ trouble: event.output.kind === 'expired' ? event.output.trouble : undefined })),
          },
          { target: 'identifying' },
        ],
      },
      on: { back: { actions: sendTo('new-password', { type: 'back' }) } },
    },
    // The new password is set; servers elsewhere learn of it only after a while.
    changed: { meta: { screen: 'recovery/done' }, on: { finished: 'done', back: 'done' } },
    done: { type: 'final' },
  },
})
