import { assign, setup } from 'xstate'
import { fullCaches, nearlyFull, roomy, storedApps, type StorageContext, type StorageReport } from '../stored-apps.ts'

export type StorageEvent =
  | StorageReport
  /** Something the account keeps to be quick went bad, or is well again, by no one's will. */
  | { type: 'cache.damaged'; damaged: boolean }
  | { type: 'space.changed'; short: boolean }
  | { type: 'restarted' }
  | { type: 'erased' }

const isStored = ({ app }: { app: unknown }) => (storedApps as readonly unknown[]).includes(app)

/**
 * What the apps keep on this phone. What the account keeps to be quick can go bad: then it cannot be used until it was
 * cleared and the phone, which holds it in memory, was restarted.
 */
export const storageMachine = setup({
  types: { context: {} as StorageContext, input: {} as { damaged: boolean; short: boolean }, events: {} as StorageEvent },
  guards: {
    isStored: ({ event }) => 'app' in event && isStored(event),
    isAccount: ({ event }) => 'app' in event && event.app === 'mi-account',
    isDamaged: ({ event }) => event.type === 'cache.damaged' && event.damaged === true,
  },
  actions: {
    clearCache: assign(({ context, event }) => ('app' in event ? { caches: { ...context.caches, [event.app]: 0 } } : {})),
    clearData: assign(({ context, event }) =>
      'app' in event && !context.emptied.includes(event.app) ? { emptied: [...context.emptied, event.app] } : {},
    ),
    refill: assign({ caches: fullCaches }),
  },
}).createMachine({
  id: 'storage',
  context: ({ input }) => ({ caches: fullCaches, emptied: [], free: input.short ? nearlyFull : roomy, beginsDamaged: input.damaged }),
  initial: 'begin',
  on: {
    'cache.cleared': { guard: 'isStored', actions: 'clearCache' },
    'data.cleared': { guard: 'isStored', actions: ['clearCache', 'clearData'] },
    'cache.damaged': [{ guard: 'isDamaged', target: '.damaged' }, { target: '.sound' }],
    'space.changed': {
      actions: assign(({ context, event }) => ({
        free: event.short === true ? nearlyFull : roomy,
        caches: event.short ? fullCaches : context.caches,
      })),
    },
    erased: { target: '.sound', actions: ['refill', assign({ emptied: [] })] },
  },
  states: {
    begin: { always: [{ guard: ({ context }) => context.beginsDamaged, target: 'damaged' }, 'sound'] },
    sound: {},
    damaged: {
      on: {
        'cache.cleared': { guard: 'isAccount', target: 'cleared', actions: 'clearCache' },
        'data.cleared': { guard: 'isAccount', target: 'cleared', actions: ['clearCache', 'clearData'] },
      },
    },
    /** Gone from the storage and still in memory. */
    cleared: { on: { restarted: 'sound' } },
  },
})
