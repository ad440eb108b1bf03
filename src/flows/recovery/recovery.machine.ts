import { assign, sendTo, setup } from 'xstate'
import type { ContactMethod, MaskedAccount, QuestionId } from '../../account/contract.ts'
import { accountCodeMachine } from '../account-code/account-code.machine.ts'
import { patience, startRecovery, type Trouble } from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { askingCaptcha, captchaWanted } from '../captcha/captcha.states.ts'
import { newPasswordMachine } from '../new-password/new-password.machine.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface RecoveryInput {
  region: string
  identifier: string
}

export type RecoveryOutput = { kind: 'changed'; identifier: string } | { kind: 'left' }

export type RecoveryEvent =
  | { type: 'identifier.changed'; text: string }
  | { type: 'identifier.submitted' }
  | { type: 'finished' }
  | { type: 'cancel' }
  | { type: 'back' }

interface RecoveryContext extends RecoveryInput {
  captchaPass: string | undefined
  recoveryId: string
  methods: ContactMethod[]
  questions: readonly QuestionId[]
  proof: string
  account: MaskedAccount | undefined
  isChanged: boolean
  trouble: Trouble | undefined
}

/** A forgotten password: a registered name, the text in a picture, a code or the owner’s answers, a new password twice. */
export const recoveryMachine = setup({
  types: {
    context: {} as RecoveryContext,
    input: {} as RecoveryInput,
    events: {} as RecoveryEvent,
    output: {} as RecoveryOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { startRecovery, captcha: captchaMachine, accountCode: accountCodeMachine, newPassword: newPasswordMachine },
  delays: { patience },
  guards: { hasIdentifier: ({ context }) => context.identifier.trim() !== '' },
  actions: {
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
    questions: [],
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
          target: 'proving',
          actions: assign(({ event }) => ({
            recoveryId: event.output.recoveryId,
            methods: event.output.methods,
            questions: event.output.questions ?? [],
            captchaPass: undefined,
            trouble: undefined,
          })),
        },
        onError: [captchaWanted('captcha'), { target: 'identifying', actions: keepTrouble() }],
      },
      after: { patience: { target: 'identifying', actions: giveUp() } },
      on: { cancel: 'identifying', back: 'identifying' },
    },
    captcha: askingCaptcha({ meta: { screen: 'recovery/captcha' }, passed: 'starting', left: 'identifying' }),
    proving: {
      invoke: {
        id: 'account-code',
        src: 'accountCode',
        input: ({ context }) => ({ kind: 'recovery', id: context.recoveryId, methods: context.methods, questions: context.questions }),
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
          {
            target: 'identifying',
            actions: assign(({ event }) => ({ trouble: event.output.kind === 'expired' ? event.output.trouble : undefined })),
          },
        ],
      },
      on: { back: { actions: sendTo('account-code', { type: 'back' }) } },
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
