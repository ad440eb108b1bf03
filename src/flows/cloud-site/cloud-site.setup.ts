import { assign, enqueueActions, sendParent, setup, type ActorRefFrom } from 'xstate'
import type { CloudSync, ContactMethod } from '../../account/contract.ts'
import { openCloud, patience, readCloudSync, type Trouble } from '../actors.ts'
import { cloudBrowserMachine } from '../cloud-browser/cloud-browser.machine.ts'
import { accountCodeMachine } from '../account-code/account-code.machine.ts'
import { ownDevicesMachine } from '../own-devices/own-devices.machine.ts'
import type { PageMeta } from '../pages.ts'
import { cloudPaths } from './cloud-paths.ts'
import { signInMachine } from '../sign-in/sign-in.machine.ts'
import { isAt, isSamePage, report, type SiteEvent, type SiteInput } from '../sites.ts'

export type CloudSiteEvent = SiteEvent | { type: 'retry' } | { type: 'cancel' }

export interface CloudSiteContext extends SiteInput {
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

interface Children {
  'sign-in'?: ActorRefFrom<typeof signInMachine>
  'account-code'?: ActorRefFrom<typeof accountCodeMachine>
  'own-devices'?: ActorRefFrom<typeof ownDevicesMachine>
  'cloud-browser'?: ActorRefFrom<typeof cloudBrowserMachine>
}

/** What the states of the cloud in a browser have in common: types, actors, guards, actions. */
export const cloudSiteSetup = setup({
  types: {
    context: {} as CloudSiteContext,
    input: {} as SiteInput,
    events: {} as CloudSiteEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
    children: {} as { 'sign-in': 'signIn'; 'account-code': 'accountCode'; 'own-devices': 'ownDevices'; 'cloud-browser': 'cloudBrowser' },
  },
  actors: {
    signIn: signInMachine,
    accountCode: accountCodeMachine,
    ownDevices: ownDevicesMachine,
    cloudBrowser: cloudBrowserMachine,
    openCloud,
    readCloudSync,
  },
  delays: { patience },
  guards: {
    isSignedIn: ({ context }) => context.session !== undefined,
    isOpened: ({ context }) => context.session !== undefined && context.session.token === context.openedWith,
    isNowhere: ({ context }) => !(Object.values(cloudPaths) as string[]).includes(context.path),
    isAtFind: isAt(cloudPaths.find),
    isAtContacts: isAt(cloudPaths.contacts),
    isAtPhotos: isAt(cloudPaths.photos),
    isAtNotes: isAt(cloudPaths.notes),
    isSamePage,
    isNowSignedIn: ({ event }) => event.type === 'session.told' && event.session !== undefined,
    isNowAnother: ({ context, event }) => event.type === 'session.told' && event.session?.token !== context.openedWith,
    isNowSignedOut: ({ event }) => event.type === 'session.told' && event.session === undefined,
  },
  actions: {
    reportSession: sendParent(({ context }: { context: CloudSiteContext }) =>
      report({ type: 'session.changed', session: context.session }),
    ),
    noteSession: assign(({ event }) => (event.type === 'session.told' ? { session: event.session } : {})),
    noteOpened: assign(({ context }) => ({ openedWith: context.session?.token, trouble: undefined })),
    /** One step back in the flow on the page; from its first step, Back is the tab's. */
    goBack: enqueueActions(({ self, enqueue }) => {
      const {
        'sign-in': signingIn,
        'account-code': asking,
        'own-devices': devices,
        'cloud-browser': items,
      } = (self.getSnapshot() as unknown as { children: Children }).children
      if (signingIn && !signingIn.getSnapshot().matches('credentials')) enqueue.sendTo(signingIn, { type: 'back' })
      else if (asking) enqueue.sendTo(asking, { type: 'back' })
      else if (devices?.getSnapshot().hasTag('dialog')) enqueue.sendTo(devices, { type: 'back' })
      else if (items?.getSnapshot().hasTag('dialog')) enqueue.sendTo(items, { type: 'back' })
      else enqueue.sendParent(report({ type: 'page.left' }))
    }),
  },
})
