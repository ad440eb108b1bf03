import { assign, enqueueActions, sendParent, setup, type SnapshotFrom } from 'xstate'
import type { CloudSync, ContactMethod } from '../../account/contract.ts'
import { isProblem, openCloud, patience, readCloudSync, timedOut, troubleOf, type Trouble } from '../actors.ts'
import { accountCodeMachine, sessionIn } from '../account-code/account-code.machine.ts'
import { ownDevicesMachine } from '../own-devices/own-devices.machine.ts'
import type { PageMeta } from '../pages.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import type { SiteEvent, SiteInput, SiteReport } from '../sites.ts'

export type CloudSiteEvent = SiteEvent | { type: 'retry' } | { type: 'cancel' }

interface CloudSiteContext extends SiteInput {
  /** What somebody typed to say which account. */
  identifier: string
  /** Token of the session that the cloud has let in. */
  openedWith: string | undefined
  /** The code that the cloud asks for. */
  signInId: string
  methods: ContactMethod[]
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
    children: {} as { 'sign-in': 'signIn'; 'account-code': 'accountCode'; 'own-devices': 'ownDevices' },
  },
  actors: { signIn: signInMachine, accountCode: accountCodeMachine, ownDevices: ownDevicesMachine, openCloud, readCloudSync },
  delays: { patience },
  guards: {
    isSignedIn: ({ context }) => context.session !== undefined,
    isOpened: ({ context }) => context.session !== undefined && context.session.token === context.openedWith,
    isNowhere: ({ context }) => !(Object.values(cloudPaths) as string[]).includes(context.path),
    isAtFind: isAt(cloudPaths.find),
    isSamePage: ({ context, event }) => event.type === 'page.opened' && event.path === context.path,
    isNowSignedIn: ({ event }) => event.type === 'session.told' && event.session !== undefined,
    isNowAnother: ({ context, event }) => event.type === 'session.told' && event.session?.token !== context.openedWith,
    isNowSignedOut: ({ event }) => event.type === 'session.told' && event.session === undefined,
  },
  actions: {
    reportSession: sendParent(({ context }: { context: CloudSiteContext }) =>
      report({ type: 'session.changed', session: context.session }),
    ),
    noteSession: assign(({ event }) => (event.type === 'session.told' ? { session: event.session } : {})),
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: troubleOf(error) })),
    noteOpened: assign(({ context }) => ({ openedWith: context.session?.token, trouble: undefined })),
    /** One step back in the flow on the page; from its first step, Back is the tab's. */
    goBack: enqueueActions(({ self, enqueue }) => {
      const {
        'sign-in': signingIn,
        'account-code': asking,
        'own-devices': devices,
      } = (self.getSnapshot() as SnapshotFrom<typeof cloudSiteMachine>).children
      if (signingIn && !signingIn.getSnapshot().matches('credentials')) enqueue.sendTo(signingIn, { type: 'back' })
      else if (asking) enqueue.sendTo(asking, { type: 'back' })
      else if (devices?.getSnapshot().hasTag('dialog')) enqueue.sendTo(devices, { type: 'back' })
      else enqueue.sendParent(report({ type: 'page.left' }))
    }),
  },
}).createMachine({
  id: 'cloud-site',
  initial: 'deciding',
  context: ({ input }) => ({
    ...input,
    identifier: '',
    openedWith: undefined,
    signInId: '',
    methods: [],
    cloudSync: undefined,
    trouble: undefined,
  }),
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
      always: [
        { guard: 'isNowhere', target: 'noSuchPage' },
        { guard: 'isOpened', target: 'signedIn' },
        { guard: 'isSignedIn', target: 'opening' },
        { target: 'signingIn' },
      ],
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
              'noteOpened',
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
      on: { 'session.told': [{ guard: 'isNowSignedIn', target: 'opening', actions: 'noteSession' }, { actions: 'noteSession' }] },
    },
    /** A session that another site began: the cloud asks for a code of its own, once. */
    opening: {
      initial: 'asking',
      on: { 'session.told': [{ guard: 'isNowSignedOut', target: 'signingIn', actions: 'noteSession' }, { actions: 'noteSession' }] },
      states: {
        asking: {
          meta: { page: 'cloud-site/open' },
          tags: 'busy',
          invoke: {
            src: 'openCloud',
            input: ({ context }) => ({ token: context.session?.token ?? '', idempotencyKey: context.trouble?.idempotencyKey }),
            onDone: [
              { guard: ({ event }) => event.output.outcome === 'signed-in', target: '#cloud-site.signedIn', actions: 'noteOpened' },
              {
                target: 'code',
                actions: assign(({ event }) =>
                  event.output.outcome === 'second-step'
                    ? { signInId: event.output.signInId, methods: event.output.methods, trouble: undefined }
                    : {},
                ),
              },
            ],
            onError: [
              { guard: ({ event }) => isProblem(event.error, 'session-expired'), target: '#cloud-site.signedOut' },
              { target: 'unopened', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
            ],
          },
          after: { patience: { target: 'unopened', actions: assign({ trouble: timedOut }) } },
          on: { cancel: 'unopened', back: 'unopened' },
        },
        unopened: { meta: { page: 'cloud-site/open' }, on: { retry: 'asking' } },
        code: {
          meta: { page: 'cloud-site/sign-in' },
          invoke: {
            id: 'account-code',
            src: 'accountCode',
            input: ({ context }) => ({ kind: 'sign-in', id: context.signInId, methods: context.methods }),
            onDone: [
              {
                guard: ({ event }) => event.output.kind === 'proved',
                target: '#cloud-site.signedIn',
                actions: [
                  assign(({ context, event }) => ({ session: sessionIn(event.output) ?? context.session })),
                  'noteOpened',
                  'reportSession',
                ],
              },
              {
                target: 'unopened',
                actions: assign(({ event }) => ({ trouble: event.output.kind === 'expired' ? event.output.trouble : undefined })),
              },
            ],
          },
        },
      },
    },
    signedIn: {
      initial: 'deciding',
      on: {
        'session.told': [
          { guard: 'isNowSignedOut', target: 'signingIn', actions: 'noteSession' },
          { guard: 'isNowAnother', target: 'opening', actions: 'noteSession' },
          { actions: 'noteSession' },
        ],
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
      entry: [assign({ session: undefined, openedWith: undefined, cloudSync: undefined, trouble: undefined }), 'reportSession'],
      always: 'signingIn',
    },
  },
})
