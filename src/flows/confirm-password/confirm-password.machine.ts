import { assign, sendTo, setup } from 'xstate'
import type { CompletedSignIn, Device } from '../../account/contract.ts'
import { bindDevice, patience, type Trouble } from '../actors.ts'
import { captchaMachine } from '../captcha/captcha.machine.ts'
import { askingCaptcha, captchaWanted, keepTroubleOfTry } from '../captcha/captcha.states.ts'
import { newPasswordMachine } from '../new-password/new-password.machine.ts'
import { recoveryMachine } from '../recovery/recovery.machine.ts'
import type { ScreenMeta } from '../screens.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import type { UsedPassword } from '../saved-passwords.ts'
import { giveUp } from '../trouble.ts'

/** What the password is asked for: Find device on or off by itself, off on the way to something else, or a fresh session. */
export type PasswordPurpose = 'find-device-on' | 'find-device-off' | 'reset' | 'sign-out' | 'sign-in'

export interface ConfirmPasswordInput {
  purpose: PasswordPurpose
  region: string
  deviceId: string
  /** Nobody is signed in on a phone whose session ended while it was bound. */
  session: CompletedSignIn | undefined
}

export type ConfirmPasswordOutput = {
  /** Whoever is signed in afterwards: it may be a new session either way. */
  session: CompletedSignIn | undefined
  /** A password that the server took on the way. */
  used: UsedPassword | undefined
} & ({ kind: 'confirmed'; device: Device | undefined } | { kind: 'left' })

export type ConfirmPasswordEvent =
  | { type: 'password.changed'; text: string }
  | { type: 'password.submitted' }
  | { type: 'password.forgotten' }
  | { type: 'password.missing' }
  | { type: 'sign-in.chosen' }
  | { type: 'cancel' }
  | { type: 'back' }

interface ConfirmPasswordContext extends ConfirmPasswordInput {
  password: string
  captchaPass: string | undefined
  device: Device | undefined
  used: UsedPassword | undefined
  isConfirmed: boolean
  /** Set when the password was recovered on the way: the servers take a while to know it. */
  isRenewed: boolean
  trouble: Trouble | undefined
}

const lacksPassword = ({ context }: { context: ConfirmPasswordContext }) => context.session?.account.hasPassword === false

/**
 * The password of the account, for what needs more than being signed in. It is tried by doing what it is asked for, so
 * nothing can come between the two. What may be missing first is had here: the picture’s text, a password at all, a
 * forgotten one, a session.
 */
export const confirmPasswordMachine = setup({
  types: {
    context: {} as ConfirmPasswordContext,
    input: {} as ConfirmPasswordInput,
    events: {} as ConfirmPasswordEvent,
    output: {} as ConfirmPasswordOutput,
    tags: {} as 'busy',
    meta: {} as ScreenMeta,
  },
  actors: { bindDevice, captcha: captchaMachine, signIn: signInMachine, recovery: recoveryMachine, newPassword: newPasswordMachine },
  delays: { patience },
  guards: {
    isFilled: ({ context }) => context.password !== '',
    isSignedIn: ({ context }) => context.session !== undefined,
    lacksPassword,
    /** To turn it on without one takes no confirmation: whoever comes here all the same has chosen to set one. */
    setsOneFirst: ({ context }) => context.purpose === 'find-device-on' && lacksPassword({ context }),
    leftUnset: ({ context, event }) =>
      context.purpose === 'find-device-on' && (event as { output?: { kind?: unknown } }).output?.kind === 'left',
    isSignedOut: ({ context }) => context.trouble?.failure.kind === 'problem' && context.trouble.failure.problem === 'session-expired',
    /** Signing in is all that was wanted, or was given up where nobody is signed in. */
    wantsSession: ({ context }) => context.purpose === 'sign-in',
  },
  actions: {
    forgetTrouble: assign({ trouble: undefined }),
    notePassword: assign(({ context }, { password }: { password: string }) => ({
      session: context.session && { ...context.session, account: { ...context.session.account, hasPassword: true } },
      used: context.session && { identifier: context.session.account.accountId, password },
    })),
  },
}).createMachine({
  id: 'confirm-password',
  initial: 'deciding',
  context: ({ input }) => ({
    ...input,
    password: '',
    captchaPass: undefined,
    device: undefined,
    used: undefined,
    isConfirmed: false,
    isRenewed: false,
    trouble: undefined,
  }),
  output: ({ context: { isConfirmed, device, session, used } }) =>
    isConfirmed ? { kind: 'confirmed', device, session, used } : { kind: 'left', session, used },
  states: {
    deciding: {
      always: [
        { guard: 'wantsSession', target: 'signingIn' },
        { guard: 'setsOneFirst', target: 'settingPassword' },
        { guard: 'isSignedIn', target: 'asking' },
        { target: 'signingIn' },
      ],
    },
    asking: {
      meta: { screen: 'confirm-password/password' },
      on: {
        'password.changed': { actions: [assign(({ event }) => ({ password: event.text.slice(0, 64) })), 'forgetTrouble'] },
        'password.submitted': { guard: 'isFilled', target: 'checking' },
        'password.forgotten': { target: 'recovering', actions: 'forgetTrouble' },
        'password.missing': { guard: 'lacksPassword', target: 'settingPassword' },
        'sign-in.chosen': { guard: 'isSignedOut', target: 'signingIn' },
        back: 'done',
      },
    },
    checking: {
      meta: { screen: 'confirm-password/password' },
      tags: 'busy',
      invoke: {
        src: 'bindDevice',
        input: ({ context }) => ({
          token: context.session?.token ?? '',
          deviceId: context.deviceId,
          on: context.purpose === 'find-device-on',
          password: context.password,
          captchaPass: context.captchaPass,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'done',
          actions: [
            assign(({ event }) => ({ device: event.output, isConfirmed: true })),
            { type: 'notePassword', params: ({ context }) => ({ password: context.password }) },
          ],
        },
        onError: [captchaWanted('captcha'), { target: 'asking', actions: keepTroubleOfTry() }],
      },
      after: { patience: { target: 'asking', actions: giveUp() } },
      on: { cancel: 'asking', back: 'asking' },
    },
    captcha: askingCaptcha({ meta: { screen: 'confirm-password/captcha' }, passed: 'checking', left: 'asking' }),
    settingPassword: {
      meta: { screen: 'account/password' },
      invoke: {
        id: 'new-password',
        src: 'newPassword',
        input: ({ context }) => ({ target: { kind: 'account', token: context.session?.token ?? '' }, asksCurrent: false }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'saved',
            target: 'asking',
            actions: [
              { type: 'notePassword', params: ({ event }) => ({ password: event.output.kind === 'saved' ? event.output.password : '' }) },
              'forgetTrouble',
            ],
          },
          { guard: 'leftUnset', target: 'done' },
          {
            target: 'asking',
            actions: assign(({ event }) => ({ trouble: event.output.kind === 'expired' ? event.output.trouble : undefined })),
          },
        ],
      },
      on: { back: { actions: sendTo('new-password', { type: 'back' }) } },
    },
    recovering: {
      invoke: {
        id: 'recovery',
        src: 'recovery',
        input: ({ context }) => ({
          region: context.region,
          identifier: context.session?.account.number || context.session?.account.email || '',
        }),
        onDone: {
          target: 'deciding',
          actions: assign(({ context, event }) =>
            event.output.kind === 'changed' ? { isRenewed: true, password: '' } : { isRenewed: context.isRenewed },
          ),
        },
      },
      on: { back: { actions: sendTo('recovery', { type: 'back' }) } },
    },
    signingIn: {
      invoke: {
        id: 'sign-in',
        src: 'signIn',
        input: ({ context: { region, session } }) => ({
          region,
          identifier: session?.account.accountId ?? '',
          isFixed: session !== undefined,
        }),
        onDone: [
          {
            guard: ({ context, event }) => event.output.kind === 'signed-in' && context.purpose === 'sign-in',
            target: 'done',
            actions: assign(({ event }) =>
              event.output.kind === 'signed-in' ? { session: event.output.session, used: event.output.used, isConfirmed: true } : {},
            ),
          },
          {
            // The password was entered a moment ago: asking once more would show nothing new.
            guard: ({ event }) => event.output.kind === 'signed-in',
            target: 'checking',
            actions: assign(({ event }) => {
              if (event.output.kind !== 'signed-in') return {}
              const { session, used } = event.output
              return { session, used, password: used.password, trouble: undefined }
            }),
          },
          { guard: ({ event }) => event.output.kind === 'forgotten', target: 'recovering' },
          { guard: ({ context }) => context.session !== undefined && context.purpose !== 'sign-in', target: 'asking' },
          { target: 'done' },
        ],
      },
      on: { back: { actions: sendTo('sign-in', { type: 'back' }) } },
    },
    done: { type: 'final' },
  },
})
