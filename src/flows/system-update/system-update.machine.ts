import { assign, sendParent, setup } from 'xstate'
import { patience } from '../patience.ts'
import { checkUpdate, downloadPart, readyToInstall, verifyUpdate, type UpdateFault } from './update-actors.ts'

const part = 5

export type SystemUpdateEvent =
  | { type: 'update.checked' }
  | { type: 'download.requested' }
  | { type: 'install.requested' }
  | { type: 'install.confirmed' }
  | { type: 'cancel' }
  /** The phone was started anew. */
  | { type: 'restarted' }

/** What the update tells the phone: it shall restart into the new system. */
export type UpdateReport = { type: 'update.confirmed' }

export interface SystemUpdateContext {
  /** How much is here, 0 to 100. It stays when the download breaks off, so that the next one goes on from there. */
  percent: number
  trouble: UpdateFault | undefined
}

const faults: readonly unknown[] = ['network', 'space', 'verification', 'battery'] satisfies UpdateFault[]
const faultOf = (error: unknown): UpdateFault => {
  const message = error instanceof Error ? error.message : ''
  return faults.includes(message) ? (message as UpdateFault) : 'network'
}

/** Looks for a newer system, downloads it, checks it and installs it. It goes on while nobody looks, until the phone is restarted. */
export const systemUpdateMachine = setup({
  types: { context: {} as SystemUpdateContext, events: {} as SystemUpdateEvent, tags: {} as 'busy' | 'dialog' },
  actors: { checkUpdate, downloadPart, verifyUpdate, readyToInstall },
  delays: { patience },
  guards: { isWhole: ({ context }) => context.percent >= 100 },
  actions: {
    keepTrouble: assign((_, { error }: { error: unknown }) => ({ trouble: faultOf(error) })),
    giveUp: assign({ trouble: 'network' }),
    forgetTrouble: assign({ trouble: undefined }),
    addPart: assign(({ context }) => ({ percent: Math.min(100, context.percent + part) })),
  },
}).createMachine({
  id: 'system-update',
  context: { percent: 0, trouble: undefined },
  initial: 'idle',
  on: { restarted: { target: '.idle', actions: assign({ percent: 0, trouble: undefined }) } },
  states: {
    idle: { on: { 'update.checked': 'checking' } },
    checking: {
      tags: 'busy',
      entry: 'forgetTrouble',
      invoke: {
        src: 'checkUpdate',
        onDone: [{ guard: ({ event }) => event.output.newer, target: 'available' }, { target: 'upToDate' }],
        onError: { target: 'idle', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
      },
      after: { patience: { target: 'idle', actions: 'giveUp' } },
      on: { cancel: 'idle' },
    },
    upToDate: { on: { 'update.checked': 'checking' } },
    available: { on: { 'download.requested': 'downloading', 'update.checked': 'checking' } },
    downloading: {
      tags: 'busy',
      entry: 'forgetTrouble',
      always: { guard: 'isWhole', target: 'verifying' },
      invoke: {
        src: 'downloadPart',
        onDone: { target: 'downloading', reenter: true, actions: 'addPart' },
        onError: { target: 'available', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
      },
      after: { patience: { target: 'available', actions: 'giveUp' } },
      on: { cancel: 'available' },
    },
    /** A moment, and what fails it begins with another download: nothing to try again by itself. */
    verifying: {
      invoke: {
        src: 'verifyUpdate',
        onDone: 'ready',
        onError: {
          target: 'available',
          // What is damaged is thrown away: the next download begins anew.
          actions: [assign({ percent: 0 }), { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) }],
        },
      },
      after: { patience: { target: 'available', actions: 'giveUp' } },
      on: { cancel: 'available' },
    },
    ready: { on: { 'install.requested': 'confirming' } },
    confirming: { tags: 'dialog', on: { 'install.confirmed': 'installing', cancel: 'ready' } },
    /** The phone decides: with too little charge it stays as it is. */
    installing: {
      tags: 'busy',
      entry: 'forgetTrouble',
      invoke: {
        src: 'readyToInstall',
        onDone: { target: 'idle', actions: [sendParent({ type: 'update.confirmed' } satisfies UpdateReport), assign({ percent: 0 })] },
        onError: { target: 'ready', actions: { type: 'keepTrouble', params: ({ event }) => ({ error: event.error }) } },
      },
      after: { patience: { target: 'ready', actions: 'giveUp' } },
      on: { cancel: 'ready' },
    },
  },
})
