import { assign, enqueueActions, sendParent, setup, type SnapshotFrom } from 'xstate'
import type { CloudSync } from '../../account/contract.ts'
import { isProblem, patience, readCloudSync, timedOut, troubleOf, type Trouble } from '../actors.ts'
import { ownDevicesMachine } from '../own-devices/own-devices.machine.ts'
import type { PageMeta } from '../pages.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import type { SiteEvent, SiteInput, SiteReport } from '../sites.ts'

export type CloudSiteEvent = SiteEvent | { type: 'retry' } | { type: 'cancel' }

interface CloudSiteContext extends SiteInput {
  /** What somebody typed to say which account. */
  identifier: string
  /** What the cloud keeps. */
  cloudSync: CloudSync | undefined
  trouble: Trouble | undefined
}

/** Paths of the site's pages. */
export const cloudPaths = { home: '/', find: '/find' } as const

const report = (event: SiteReport) => event
const isAt =
  (...paths: string[]) =>
  ({ context }: { context: CloudSiteContext }) =>
    paths.includes(context.path)

/** The cloud in a browser: signing in with a password and a code by SMS, what is kept there, and finding a device. */
export const cloudSiteMachine = setup({
  types: {
    context: {} as CloudSiteContext,
    input: {} as SiteInput,
    events: {} as CloudSiteEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
    children: {} as { 'sign-in': 'signIn'; 'own-devices': 'ownDevices' },
  },
  actors: { signIn: signInMachine, ownDevices: ownDevicesMachine, readCloudSync },
  delays: { patience },
  guards: {
    isSignedIn: ({ context }) => context.session !== undefined,
    isNowhere: ({ context }) => !(Object.values(cloudPaths) as string[]).includes(context.path),
    isAtFind: isAt(cloudPaths.find),
    isSamePage: ({ context, event }) => event.type === 'page.opened' && event.path === context.path,
    isNowSignedIn: ({ event }) => event.type === 'session.told' && event.session !== undefined,
    isNowSignedOut: ({ event }) => event.type === 'session.told' && event.session === undefined,
  },
  actions: {
    reportSession: sendParent(({ context }: { context: CloudSiteContext }) =>
      report({ type: 'session.changed', session: context.session }),
    ),
    noteSession: assign(({ event }) => (event.type === 'session.told' ? { session: event.session } : {})),
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    /** One step back in the flow on the page; from its first step, Back is the tab's. */
    goBack: enqueueActions(({ self, enqueue }) => {
      const { 'sign-in': signingIn, 'own-devices': devices } = (self.getSnapshot() as SnapshotFrom<typeof cloudSiteMachine>).children
      if (signingIn && !signingIn.getSnapshot().matches('credentials')) enqueue.sendTo(signingIn, { type: 'back' })
      else if (devices?.getSnapshot().hasTag('dialog')) enqueue.sendTo(devices, { type: 'back' })
      else enqueue.sendParent(report({ type: 'page.left' }))
    }),
  },
}).createMachine({
  id: 'cloud-site',
  initial: 'deciding',
  context: ({ input }) => ({ ...input, identifier: '', cloudSync: undefined, trouble: undefined }),
  on: {
    'page.opened': [
      { guard: 'isSamePage' },
      { target: '.deciding', actions: assign(({ event }) => ({ path: event.path, trouble: undefined })) },
    ],
    'session.told': { actions: 'noteSession' },
    back: { actions: 'goBack' },
  },
  states: {
    deciding: {
      always: [{ guard: 'isNowhere', target: 'noSuchPage' }, { guard: 'isSignedIn', target: 'signedIn' }, { target: 'signingIn' }],
    },
    noSuchPage: { meta: { page: 'cloud-site/no-such-page' } },
    signingIn: {
      meta: { page: 'cloud-site/sign-in' },
      invoke: {
        id: 'sign-in',
        src: 'signIn',
        input: ({ context }) => ({ region: context.region, identifier: context.identifier, service: 'cloud' }),
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
            ],
          },
          {
            guard: ({ event }) => event.output.kind === 'forgotten',
            target: 'signingIn',
            reenter: true,
            actions: [
              assign(({ event }) => (event.output.kind === 'forgotten' ? { identifier: event.output.identifier } : {})),
              sendParent({ type: 'link.followed', address: 'account.xiaomi.com/pass/forgetPassword' }),
            ],
          },
          { target: 'signingIn', reenter: true },
        ],
      },
      on: { 'session.told': [{ guard: 'isNowSignedIn', target: 'signedIn', actions: 'noteSession' }, { actions: 'noteSession' }] },
    },
    signedIn: {
      initial: 'deciding',
      on: {
        'session.told': [{ guard: 'isNowSignedOut', target: 'signingIn', actions: 'noteSession' }, { actions: 'noteSession' }],
      },
      states: {
        deciding: { always: [{ guard: 'isAtFind', target: 'find' }, { target: 'home' }] },
        home: {
          meta: { page: 'cloud-site/home' },
          initial: 'loading',
          states: {
            loading: {
              tags: 'busy',
              invoke: {
                src: 'readCloudSync',
                input: ({ context }) => ({ token: context.session?.token ?? '' }),
                onDone: { target: 'shown', actions: assign(({ event }) => ({ cloudSync: event.output, trouble: undefined })) },
                onError: [
                  { guard: ({ event }) => isProblem(event.error, 'session-expired'), target: '#cloud-site.signedOut' },
                  { target: 'shown', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
                ],
              },
              after: { patience: { target: 'shown', actions: assign({ trouble: timedOut }) } },
              on: { cancel: 'shown', back: 'shown' },
            },
            shown: { on: { retry: 'loading' } },
          },
        },
        find: {
          meta: { page: 'cloud-site/find' },
          invoke: {
            id: 'own-devices',
            src: 'ownDevices',
            input: ({ context }) => ({ token: context.session?.token ?? '' }),
            onDone: '#cloud-site.signedOut',
          },
        },
      },
    },
    signedOut: {
      entry: [assign({ session: undefined, cloudSync: undefined, trouble: undefined }), 'reportSession'],
      always: 'signingIn',
    },
  },
})
