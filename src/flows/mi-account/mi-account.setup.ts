import { assign, enqueueActions, sendParent, setup } from 'xstate'
import type { Agreement, CloudKind, CloudSync, CompletedSignIn } from '../../account/contract.ts'
import { answerAgreement, endSession, listDevices, patience, readAgreement, readCloudSync, setCloudSync, type Trouble } from '../actors.ts'
import type { DeviceReport } from '../device-reports.ts'
import { confirmPasswordMachine } from '../confirm-password/confirm-password.machine.ts'
import { findDeviceMachine } from '../find-device/find-device.machine.ts'
import type { UsedPassword } from '../saved-passwords.ts'
import type { ScreenMeta } from '../screens.ts'
import { newPasswordMachine } from '../new-password/new-password.machine.ts'
import type { ItemReport } from '../item-reports.ts'
import { recoveryMachine } from '../recovery/recovery.machine.ts'
import { securityCheckMachine } from '../security-check/security-check.machine.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import { signUpMachine } from '../sign-up/sign-up.machine.ts'

export interface MiAccountInput {
  region: string
  session: CompletedSignIn | undefined
  /** Whether Find device is on, as far as the phone knows. */
  findDevice: boolean
  deviceId: string
  /** Where somebody who is signed in begins. */
  page: AccountPage
}

export type AccountPage = 'home' | 'find-device'

export type MiAccountEvent =
  | { type: 'find-device.opened' }
  | DeviceReport
  | { type: 'cloud.opened' }
  | { type: 'password.opened' }
  /** What keeps the owner from being locked out later. */
  | { type: 'check.opened' }
  /** Out of that, to the system update. */
  | { type: 'update.opened' }
  | { type: 'sync.changed'; on: boolean }
  | { type: 'kind.changed'; kind: CloudKind; on: boolean }
  | { type: 'agreed' }
  | { type: 'sign-out.requested' }
  /** What becomes of the contacts, pictures and notes on this phone. */
  | { type: 'data.chosen'; keeps: boolean }
  | { type: 'sign-out.confirmed' }
  /** Somebody whose session ended wants to sign in again. */
  | { type: 'password.preferred' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

/** What is wanted next in Settings, if anything. */
export interface MiAccountOutput {
  opens: 'system-update' | undefined
}

/** What the account screens tell the phone that holds them. */
export type SessionEvent = {
  type: 'session.changed'
  session: CompletedSignIn | undefined
  /** What opened the account or belongs to it now, for the phone's password manager. */
  used?: UsedPassword | undefined
}

interface MiAccountContext extends MiAccountInput {
  opens: MiAccountOutput['opens']
  /** What somebody typed to say which account, carried from one way in to the next. */
  identifier: string
  /** What opened the account here, until it was told. */
  used: UsedPassword | undefined
  cloudSync: CloudSync | undefined
  /** Whether what is on this phone stays on it when somebody signs out. */
  keepsData: boolean
  /** What was asked for and is not confirmed yet. */
  wanted: CloudSync | undefined
  /** The policy that has to be accepted before the cloud keeps anything. */
  document: Agreement | undefined
  trouble: Trouble | undefined
}

/** The session with what the server says of cloud sync in it. */
export const withSync = (session: CompletedSignIn, cloudSync: CloudSync): CompletedSignIn => ({
  ...session,
  account: { ...session.account, cloudSync },
})

/** What the states behind the first row of Settings have in common: types, actors, guards, actions. */
export const miAccountSetup = setup({
  types: {
    context: {} as MiAccountContext,
    input: {} as MiAccountInput,
    events: {} as MiAccountEvent,
    output: {} as MiAccountOutput,
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: {
    signUp: signUpMachine,
    signIn: signInMachine,
    recovery: recoveryMachine,
    newPassword: newPasswordMachine,
    securityCheck: securityCheckMachine,
    findDevice: findDeviceMachine,
    confirmPassword: confirmPasswordMachine,
    listDevices,
    endSession,
    readCloudSync,
    setCloudSync,
    readAgreement,
    answerAgreement,
  },
  delays: { patience },
  guards: {
    isSignedIn: ({ context }) => context.session !== undefined,
    beginsAtFindDevice: ({ context }) => context.session !== undefined && context.page === 'find-device',
    hasTrouble: ({ context }) => context.trouble !== undefined,
    hasWish: ({ context }) => context.wanted !== undefined,
    hasDocument: ({ context }) => context.document !== undefined,
  },
  actions: {
    reportSession: sendParent(({ context }: { context: MiAccountContext }): SessionEvent => ({
      type: 'session.changed',
      session: context.session,
      used: context.used,
    })),
    reportFindDevice: sendParent(({ context }: { context: MiAccountContext }): DeviceReport => ({
      type: 'find-device.changed',
      on: context.findDevice,
    })),
    /** Gone from this phone, not from the cloud. */
    reportDropped: enqueueActions(({ context, enqueue }) => {
      if (!context.keepsData) enqueue.sendParent({ type: 'item.all-dropped' } satisfies ItemReport)
    }),
    keepIdentifier: assign(({ context: { session, identifier } }) => ({
      identifier: session ? session.account.number || session.account.email || session.account.accountId : identifier,
    })),
    forgetSession: assign({ session: undefined, used: undefined, trouble: undefined, wanted: undefined, cloudSync: undefined }),
    notePassword: assign(({ context }, { password }: { password: string }) => ({
      session: context.session && { ...context.session, account: { ...context.session.account, hasPassword: true } },
      used: context.session && { identifier: context.session.account.accountId, password },
    })),
  },
})
