import { assign } from 'xstate'
import type { CompletedSignIn } from '../../account/contract.ts'
import { accountPaths } from './account-paths.ts'
import { accountSiteSetup } from './account-site.setup.ts'
import { signedIn } from './signed-in.states.ts'
import { activating, reading, recovering, signingIn, signingUp, signingUpByMail } from './ways-in.states.ts'

export type { AccountSiteEvent } from './account-site.setup.ts'

/** The site where people look after their account: ways in for who is signed out, the account's pages afterwards. */
export const accountSiteMachine = accountSiteSetup.createMachine({
  id: 'account-site',
  initial: 'deciding',
  context: ({ input }) => ({ ...input, identifier: '', done: undefined, document: undefined, trouble: undefined }),
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
        { guard: 'isAtDocument', target: 'reading' },
        { guard: 'isNowhere', target: 'noSuchPage' },
        { guard: 'isSignedIn', target: 'signedIn' },
        { target: 'signingIn' },
      ],
    },
    signingIn,
    signingUpByMail,
    activating,
    reading,
    registering: { meta: { page: 'account-site/register' } },
    signingUp,
    recovering,
    signedIn,
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
