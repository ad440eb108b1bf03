import { assign, enqueueActions, sendParent, setup, type SnapshotFrom } from 'xstate'
import type { CompletedSignIn } from '../../account/contract.ts'
import { activateAccount, endSession, isProblem, patience, timedOut, troubleOf, type Trouble } from '../actors.ts'
import { mailSignUpMachine } from '../mail-sign-up/mail-sign-up.machine.ts'
import { newPasswordMachine } from '../new-password/new-password.machine.ts'
import { ownDevicesMachine } from '../own-devices/own-devices.machine.ts'
import type { PageMeta } from '../pages.ts'
import { recoveryMachine } from '../recovery/recovery.machine.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import { webSignUpMachine } from '../web-sign-up/web-sign-up.machine.ts'
import type { SiteEvent, SiteInput, SiteReport } from '../sites.ts'
import { accountPaths, linkIn, servicePaths } from './account-paths.ts'

export type AccountSiteEvent = SiteEvent | { type: 'sign-out.requested' } | { type: 'retry' } | { type: 'cancel' }

interface AccountSiteContext extends SiteInput {
  /** What somebody typed to say which account, carried from one way in to the next. */
  identifier: string
  /** What was done last, to be said. */
  done: 'password-set' | undefined
  trouble: Trouble | undefined
}

const isAt =
  (...paths: string[]) =>
  ({ context }: { context: AccountSiteContext }) =>
    paths.includes(context.path)

const report = (event: SiteReport) => event

/** The site where people look after their account: ways in for who is signed out, the account's pages afterwards. */
export const accountSiteMachine = setup({
  types: {
    context: {} as AccountSiteContext,
    input: {} as SiteInput,
    events: {} as AccountSiteEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
    children: {} as {
      'sign-in': 'signIn'
      recovery: 'recovery'
      'sign-up': 'signUp'
      'new-password': 'newPassword'
      'own-devices': 'ownDevices'
      'mail-sign-up': 'mailSignUp'
    },
  },
  actors: {
    signIn: signInMachine,
    recovery: recoveryMachine,
    signUp: webSignUpMachine,
    mailSignUp: mailSignUpMachine,
    activateAccount,
    newPassword: newPasswordMachine,
    ownDevices: ownDevicesMachine,
    endSession,
  },
  delays: { patience },
  guards: {
    isSignedIn: ({ context }) => context.session !== undefined,
    isAtRecovery: isAt(accountPaths.recovery),
    isAtRegister: isAt(accountPaths.register),
    isAtSignUp: isAt(accountPaths.signUp),
    isAtMailSignUp: isAt(accountPaths.mailSignUp),
    isAtActivation: ({ context }) => linkIn(context.path) !== undefined,
    isNowhere: ({ context }) => ![...Object.values(accountPaths), ...servicePaths].includes(context.path),
    isAtSecurity: isAt(accountPaths.security),
    isAtDevices: isAt(accountPaths.devices),
    isAtServices: isAt(accountPaths.services),
    isAtService: isAt(...servicePaths),
    isSamePage: ({ context, event }) => event.type === 'page.opened' && event.path === context.path,
    isNowSignedIn: ({ event }) => event.type === 'session.told' && event.session !== undefined,
    isNowSignedOut: ({ event }) => event.type === 'session.told' && event.session === undefined,
  },
  actions: {
    reportSession: sendParent(({ context }: { context: AccountSiteContext }) =>
      report({ type: 'session.changed', session: context.session }),
    ),
    /** One step back in the flow on the page; from its first step, Back is the tab's. */
    goBack: enqueueActions(({ self, enqueue }) => {
      const { children } = self.getSnapshot() as SnapshotFrom<typeof accountSiteMachine>
      const { 'sign-in': signingIn, recovery, 'sign-up': signingUp, 'own-devices': devices, 'mail-sign-up': byMail } = children
      if (signingIn && !signingIn.getSnapshot().matches('credentials')) enqueue.sendTo(signingIn, { type: 'back' })
      else if (recovery && !recovery.getSnapshot().matches('identifying')) enqueue.sendTo(recovery, { type: 'back' })
      else if (signingUp && !signingUp.getSnapshot().matches('form')) enqueue.sendTo(signingUp, { type: 'back' })
      else if (byMail && !byMail.getSnapshot().matches('form')) enqueue.sendTo(byMail, { type: 'back' })
      else if (devices?.getSnapshot().hasTag('dialog')) enqueue.sendTo(devices, { type: 'back' })
      else enqueue.sendParent(report({ type: 'page.left' }))
    }),
    move: enqueueActions(({ enqueue }, { path, replaces }: { path: string; replaces: boolean }) => {
      enqueue.assign({ path })
      enqueue.sendParent(report({ type: 'page.moved', path, replaces }))
    }),
    noteSession: assign(({ event }) => (event.type === 'session.told' ? { session: event.session } : {})),
    notePassword: assign(({ context }) => ({
      done: 'password-set' as const,
      session: context.session && { ...context.session, account: { ...context.session.account, hasPassword: true } },
    })),
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
  },
}).createMachine({
  id: 'account-site',
  initial: 'deciding',
  context: ({ input }) => ({ ...input, identifier: '', done: undefined, trouble: undefined }),
  on: {
    'page.opened': [
      { guard: 'isSamePage' },
      { target: '.deciding', actions: assign(({ event }) => ({ path: event.path, done: undefined, trouble: undefined })) },
    ],
    'session.told': { actions: 'noteSession' },
    back: { actions: 'goBack' },
  },
  states: {
    deciding: {
      always: [
        { guard: 'isAtRecovery', target: 'recovering' },
        { guard: 'isAtRegister', target: 'registering' },
        { guard: 'isAtSignUp', target: 'signingUp' },
        { guard: 'isAtMailSignUp', target: 'signingUpByMail' },
        { guard: 'isAtActivation', target: 'activating' },
        { guard: 'isNowhere', target: 'noSuchPage' },
        { guard: 'isSignedIn', target: 'signedIn' },
        { target: 'signingIn' },
      ],
    },
    signingIn: {
      meta: { page: 'account-site/sign-in' },
      invoke: {
        id: 'sign-in',
        src: 'signIn',
        input: ({ context }) => ({ region: context.region, identifier: context.identifier }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'signed-in',
            target: 'signedIn',
            actions: [
              assign(({ event }) => ({
                session: event.output.kind === 'signed-in' ? event.output.session : undefined,
                trouble: undefined,
              })),
              'reportSession',
              { type: 'move', params: { path: accountPaths.home, replaces: true } },
            ],
          },
          {
            guard: ({ event }) => event.output.kind === 'forgotten',
            target: 'recovering',
            actions: [
              assign(({ event }) => (event.output.kind === 'forgotten' ? { identifier: event.output.identifier } : {})),
              { type: 'move', params: { path: accountPaths.recovery, replaces: false } },
            ],
          },
          { target: 'signingIn', reenter: true },
        ],
      },
      on: {
        'session.told': [
          {
            guard: 'isNowSignedIn',
            target: 'signedIn',
            actions: ['noteSession', { type: 'move', params: { path: accountPaths.home, replaces: true } }],
          },
          { actions: 'noteSession' },
        ],
      },
    },
    signingUpByMail: {
      meta: { page: 'account-site/sign-up-by-mail' },
      invoke: {
        id: 'mail-sign-up',
        src: 'mailSignUp',
        input: ({ context }) => ({ region: context.region }),
        onDone: { target: 'signingUpByMail', reenter: true },
      },
    },
    activating: {
      meta: { page: 'account-site/activate' },
      initial: 'opening',
      states: {
        opening: {
          tags: 'busy',
          invoke: {
            src: 'activateAccount',
            input: ({ context }) => ({ link: linkIn(context.path) ?? '', idempotencyKey: context.trouble?.idempotencyKey }),
            onDone: { target: 'activated', actions: assign(({ event }) => ({ identifier: event.output.email, trouble: undefined })) },
            onError: { target: 'unopened', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
          },
          after: { patience: { target: 'unopened', actions: assign({ trouble: timedOut }) } },
          on: { cancel: 'unopened', back: 'unopened' },
        },
        unopened: { on: { retry: 'opening' } },
        activated: {},
      },
    },
    registering: { meta: { page: 'account-site/register' } },
    signingUp: {
      meta: { page: 'account-site/sign-up' },
      invoke: {
        id: 'sign-up',
        src: 'signUp',
        input: ({ context }) => ({ region: context.region }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'signed-in',
            target: 'signedIn',
            actions: [
              assign(({ event }) => ({
                session: event.output.kind === 'signed-in' ? event.output.session : undefined,
                trouble: undefined,
              })),
              'reportSession',
              { type: 'move', params: { path: accountPaths.home, replaces: true } },
            ],
          },
          {
            guard: ({ event }) => event.output.kind === 'sign-in-preferred',
            target: 'signingIn',
            actions: [
              assign(({ event }) => (event.output.kind === 'sign-in-preferred' ? { identifier: event.output.identifier } : {})),
              { type: 'move', params: { path: accountPaths.signIn, replaces: false } },
            ],
          },
          { target: 'signingUp', reenter: true },
        ],
      },
    },
    recovering: {
      meta: { page: 'account-site/recovery' },
      invoke: {
        id: 'recovery',
        src: 'recovery',
        input: ({ context }) => ({ region: context.region, identifier: context.identifier }),
        onDone: {
          target: 'signingIn',
          actions: [
            assign(({ event }) => (event.output.kind === 'changed' ? { identifier: event.output.identifier } : {})),
            { type: 'move', params: { path: accountPaths.signIn, replaces: true } },
          ],
        },
      },
    },
    signedIn: {
      initial: 'deciding',
      on: { 'session.told': [{ guard: 'isNowSignedOut', target: 'signedOut' }, { actions: 'noteSession' }] },
      states: {
        deciding: {
          always: [
            { guard: 'isAtSecurity', target: 'security' },
            { guard: 'isAtDevices', target: 'devices' },
            { guard: 'isAtServices', target: 'services' },
            { guard: 'isAtService', target: 'service' },
            { target: 'home' },
          ],
        },
        security: {
          meta: { page: 'account-site/security' },
          invoke: {
            id: 'new-password',
            src: 'newPassword',
            input: ({ context }) => ({
              target: { kind: 'account', token: context.session?.token ?? '' },
              asksCurrent: context.session?.account.hasPassword ?? false,
            }),
            onDone: [
              {
                guard: ({ event }) => event.output.kind === 'saved',
                target: 'security',
                reenter: true,
                actions: ['notePassword', 'reportSession'],
              },
              { guard: ({ event }) => event.output.kind === 'expired', target: '#account-site.signedOut' },
              { target: 'security', reenter: true },
            ],
          },
        },
        devices: {
          meta: { page: 'account-site/devices' },
          invoke: {
            id: 'own-devices',
            src: 'ownDevices',
            input: ({ context }) => ({ token: context.session?.token ?? '' }),
            onDone: '#account-site.signedOut',
          },
        },
        services: { meta: { page: 'account-site/services' } },
        service: { meta: { page: 'account-site/service' } },
        home: {
          meta: { page: 'account-site/home' },
          initial: 'shown',
          states: {
            shown: { on: { 'sign-out.requested': 'signingOut', retry: 'signingOut' } },
            signingOut: {
              tags: 'busy',
              invoke: {
                src: 'endSession',
                input: ({ context }) => ({ token: context.session?.token ?? '', idempotencyKey: context.trouble?.idempotencyKey }),
                onDone: '#account-site.signedOut',
                onError: [
                  { guard: ({ event }) => isProblem(event.error, 'session-expired'), target: '#account-site.signedOut' },
                  { target: 'shown', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
                ],
              },
              after: { patience: { target: 'shown', actions: assign({ trouble: timedOut }) } },
              on: { cancel: 'shown', back: 'shown' },
            },
          },
        },
      },
    },
    noSuchPage: { meta: { page: 'account-site/no-such-page' } },
    signedOut: {
      entry: [
        assign({ session: undefined as CompletedSignIn | undefined, trouble: undefined }),
        'reportSession',
        { type: 'move', params: { path: accountPaths.signIn, replaces: true } },
      ],
      always: 'signingIn',
    },
  },
})
