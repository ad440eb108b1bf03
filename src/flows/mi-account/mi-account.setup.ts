import { assign, sendParent, setup } from 'xstate'
import type { Agreement, CloudKind, CloudSync, CompletedSignIn } from '../../account/contract.ts'
import {
  answerAgreement,
  endSession,
  patience,
  readAgreement,
  readCloudSync,
  setCloudSync,
  timedOut,
  troubleOf,
  type Trouble,
} from '../actors.ts'
import type { UsedPassword } from '../saved-passwords.ts'
import type { ScreenMeta } from '../screens.ts'
import { newPasswordMachine } from '../new-password/new-password.machine.ts'
import { recoveryMachine } from '../recovery/recovery.machine.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import { signUpMachine } from '../sign-up/sign-up.machine.ts'

export interface MiAccountInput {
  region: string
  session: CompletedSignIn | undefined
}

export type MiAccountEvent =
  | { type: 'cloud.opened' }
  | { type: 'password.opened' }
  | { type: 'sync.changed'; on: boolean }
  | { type: 'kind.changed'; kind: CloudKind; on: boolean }
  | { type: 'agreed' }
  | { type: 'sign-out.requested' }
  | { type: 'sign-out.confirmed' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

/** What the account screens tell the phone that holds them. */
export type SessionEvent = {
  type: 'session.changed'
  session: CompletedSignIn | undefined
  /** What opened the account or belongs to it now, for the phone's password manager. */
  used?: UsedPassword | undefined
}

interface MiAccountContext extends MiAccountInput {
  /** What somebody typed to say which account, carried from one way in to the next. */
  identifier: string
  /** What opened the account here, until it was told. */
  used: UsedPassword | undefined
  cloudSync: CloudSync | undefined
  /** What was asked for and is not confirmed yet. */
  wanted: CloudSync | undefined
  /** The policy that has to be accepted before the cloud keeps anything. */
  document: Agreement | undefined
  trouble: Trouble | undefined
}

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
    tags: {} as 'busy' | 'dialog',
    meta: {} as ScreenMeta,
  },
  actors: {
    signUp: signUpMachine,
    signIn: signInMachine,
    recovery: recoveryMachine,
    newPassword: newPasswordMachine,
    endSession,
    readCloudSync,
    setCloudSync,
    readAgreement,
    answerAgreement,
  },
  delays: { patience },
  guards: {
    isSignedIn: ({ context }) => context.session !== undefined,
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
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    giveUp: assign({ trouble: timedOut }),
    forgetSession: assign({ session: undefined }),
    notePassword: assign(({ context }, { password }: { password: string }) => ({
      session: context.session && { ...context.session, account: { ...context.session.account, hasPassword: true } },
      used: context.session && { identifier: context.session.account.accountId, password },
    })),
  },
})
