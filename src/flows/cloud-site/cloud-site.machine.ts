import { assign, sendParent } from 'xstate'
import type { ItemKind } from '../../account/contract.ts'
import { sessionIn } from '../account-code/account-code.machine.ts'
import { giveUp, hasEnded, keepTrouble } from '../trouble.ts'
import { carryIdentifier, sessionOf } from '../ways-in.ts'
import { cloudSiteSetup, type CloudSiteContext } from './cloud-site.setup.ts'

export type { CloudSiteEvent } from './cloud-site.setup.ts'

/** A page of what the cloud keeps of one kind. */
const browse = (kind: ItemKind) =>
  ({
    id: 'cloud-browser',
    src: 'cloudBrowser',
    input: ({ context }: { context: CloudSiteContext }) => ({ token: context.session?.token ?? '', kind }),
    onDone: '#cloud-site.signedOut',
  }) as const

/** The cloud in a browser: signing in with a password and a code by SMS, what is kept there, and finding a device. */
export const cloudSiteMachine = cloudSiteSetup.createMachine({
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
                session: sessionOf(event.output),
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
            actions: [carryIdentifier(), sendParent({ type: 'link.followed', address: 'account.xiaomi.com/pass/forgetPassword' })],
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
              { guard: hasEnded, target: '#cloud-site.signedOut' },
              { target: 'unopened', actions: keepTrouble() },
            ],
          },
          after: { patience: { target: 'unopened', actions: giveUp() } },
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
        deciding: {
          always: [
            { guard: 'isAtFind', target: 'find' },
            { guard: 'isAtContacts', target: 'contacts' },
            { guard: 'isAtPhotos', target: 'photos' },
            { guard: 'isAtNotes', target: 'notes' },
            { target: 'home' },
          ],
        },
        contacts: { meta: { page: 'cloud-site/contacts' }, invoke: browse('contacts') },
        photos: { meta: { page: 'cloud-site/photos' }, invoke: browse('photos') },
        notes: { meta: { page: 'cloud-site/notes' }, invoke: browse('notes') },
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
                  { guard: hasEnded, target: '#cloud-site.signedOut' },
                  { target: 'shown', actions: keepTrouble() },
                ],
              },
              after: { patience: { target: 'shown', actions: giveUp() } },
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
