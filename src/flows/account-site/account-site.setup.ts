import { assign, enqueueActions, sendParent, setup, type ActorRefFrom } from 'xstate'
import type { Agreement } from '../../account/contract.ts'
import { activateAccount, endSession, patience, readAgreement, type Trouble } from '../actors.ts'
import { mailSignUpMachine } from '../mail-sign-up/mail-sign-up.machine.ts'
import { newPasswordMachine } from '../new-password/new-password.machine.ts'
import { ownDevicesMachine } from '../own-devices/own-devices.machine.ts'
import { ownSecurityMachine, type AccountReport } from '../own-security/own-security.machine.ts'
import type { PageMeta } from '../pages.ts'
import { recoveryMachine } from '../recovery/recovery.machine.ts'
import { securityCheckMachine } from '../security-check/security-check.machine.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import { webSignUpMachine } from '../web-sign-up/web-sign-up.machine.ts'
import { isAt, isSamePage, report, type SiteEvent, type SiteInput } from '../sites.ts'
import { accountPaths, documentAt, linkIn, servicePaths } from './account-paths.ts'

export type AccountSiteEvent = SiteEvent | AccountReport | { type: 'sign-out.requested' } | { type: 'retry' } | { type: 'cancel' }

interface AccountSiteContext extends SiteInput {
  /** What somebody typed to say which account, carried from one way in to the next. */
  identifier: string
  /** What was done last, to be said. */
  done: 'password-set' | undefined
  /** The document on the page, once it was read. */
  document: Agreement | undefined
  trouble: Trouble | undefined
}

/** The flows that may run on a page. */
interface Running {
  'sign-in'?: ActorRefFrom<typeof signInMachine>
  recovery?: ActorRefFrom<typeof recoveryMachine>
  'sign-up'?: ActorRefFrom<typeof webSignUpMachine>
  'own-devices'?: ActorRefFrom<typeof ownDevicesMachine>
  'own-security'?: ActorRefFrom<typeof ownSecurityMachine>
  'mail-sign-up'?: ActorRefFrom<typeof mailSignUpMachine>
}

/** What the states of the account site have in common: types, actors, guards, actions. */
export const accountSiteSetup = setup({
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
      'own-security': 'ownSecurity'
      'security-check': 'securityCheck'
      'mail-sign-up': 'mailSignUp'
    },
  },
  actors: {
    signIn: signInMachine,
    recovery: recoveryMachine,
    signUp: webSignUpMachine,
    mailSignUp: mailSignUpMachine,
    activateAccount,
    readAgreement,
    newPassword: newPasswordMachine,
    ownDevices: ownDevicesMachine,
    ownSecurity: ownSecurityMachine,
    securityCheck: securityCheckMachine,
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
    isAtDocument: ({ context }) => documentAt(context.path) !== undefined,
    isNowhere: ({ context }) => ![...Object.values(accountPaths), ...servicePaths].includes(context.path),
    isAtSecurity: isAt(accountPaths.security),
    isAtDevices: isAt(accountPaths.devices),
    isAtContacts: isAt(accountPaths.contacts),
    isAtCheck: isAt(accountPaths.check),
    isAtServices: isAt(accountPaths.services),
    isAtService: isAt(...servicePaths),
    isSamePage,
    isNowSignedIn: ({ event }) => event.type === 'session.told' && event.session !== undefined,
    isNowSignedOut: ({ event }) => event.type === 'session.told' && event.session === undefined,
  },
  actions: {
    reportSession: sendParent(({ context }: { context: AccountSiteContext }) =>
      report({ type: 'session.changed', session: context.session }),
    ),
    /** One step back in the flow on the page; from its first step, Back is the tab's. */
    goBack: enqueueActions(({ self, enqueue }) => {
      const { children } = self.getSnapshot() as { children: Running }
      const {
        'sign-in': signingIn,
        recovery,
        'sign-up': signingUp,
        'own-devices': devices,
        'mail-sign-up': byMail,
        'own-security': security,
      } = children
      if (signingIn && !signingIn.getSnapshot().matches('credentials')) enqueue.sendTo(signingIn, { type: 'back' })
      else if (recovery && !recovery.getSnapshot().matches('identifying')) enqueue.sendTo(recovery, { type: 'back' })
      else if (signingUp && !signingUp.getSnapshot().matches('form')) enqueue.sendTo(signingUp, { type: 'back' })
      else if (byMail && !byMail.getSnapshot().matches('form')) enqueue.sendTo(byMail, { type: 'back' })
      else if (security && !['loading', 'unloaded', 'shown'].some((state) => security.getSnapshot().matches(state as 'shown')))
        enqueue.sendTo(security, { type: 'back' })
      else if (devices?.getSnapshot().hasTag('dialog')) enqueue.sendTo(devices, { type: 'back' })
      else enqueue.sendParent(report({ type: 'page.left' }))
    }),
    move: enqueueActions(({ enqueue }, { path, replaces }: { path: string; replaces: boolean }) => {
      enqueue.assign({ path })
      enqueue.sendParent(report({ type: 'page.moved', path, replaces }))
    }),
    /** In: to the page that was wanted before signing in, or to the account itself. */
    enter: enqueueActions(({ context: { path }, enqueue }) => {
      if (path !== accountPaths.signIn) return
      enqueue.assign({ path: accountPaths.home })
      enqueue.sendParent(report({ type: 'page.moved', path: accountPaths.home, replaces: true }))
    }),
    noteSession: assign(({ event }) => (event.type === 'session.told' ? { session: event.session } : {})),
    noteAccount: assign(({ context, event }) =>
      event.type === 'account.changed' && context.session ? { session: { ...context.session, account: event.account } } : {},
    ),
    notePassword: assign(({ context }) => ({
      done: 'password-set' as const,
      session: context.session && { ...context.session, account: { ...context.session.account, hasPassword: true } },
    })),
  },
})
