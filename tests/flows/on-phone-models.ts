import { dialerMachine } from '../../src/flows/dialer/dialer.machine.ts'
import { guardMachine, securityMachine } from '../../src/flows/filter-app/filter-app.machine.ts'
import { storageMachine } from '../../src/flows/storage/storage.machine.ts'
import type { StorageContext } from '../../src/flows/stored-apps.ts'
import { soundMachine } from '../../src/flows/sound/sound.machine.ts'
import { systemUpdateMachine, type SystemUpdateContext } from '../../src/flows/system-update/system-update.machine.ts'
import { smsFilterMachine, type SmsFilterContext } from '../../src/flows/sms-filter/sms-filter.machine.ts'
import type { Model } from './explore.ts'

const message = { messageId: 'm', sender: 'MiAccount', text: 'a code', receivedAt: 0, slot: 1 }

const filterApp = (machine: Model['machine']): Model => ({
  machine,
  events: {
    'message.opened': [{ messageId: 'm' }],
    'draft.changed': [{ list: 'keywords', text: 'a' }],
    'draft.used': [{ list: 'keywords' }],
  },
  key: ({ drafts }) => drafts.keywords,
})

/** What runs on a phone beside its apps, and the apps that look at it. */
export const onPhoneModels: Record<string, Model> = {
  dialer: {
    machine: dialerMachine,
    events: {
      'number.changed': [{ text: '1' }, { text: '' }, { text: '*#06#' }, { text: '1212' }],
      'call.requested': [{}, { slots: [1, 2] }],
      'sim.chosen': [{ slot: 2 }],
      'problem.told': [{ problem: 'codes' }, { problem: 'other' }],
      'line.taken': [{ number: '+447700900123', carrier: 'Skylark', queue: 60_000 }],
    },
    // The line is there for as long as the call.
    outputs: { callLine: [] },
    key: ({ text }: { text: string }) => text,
  },
  security: filterApp(securityMachine),
  guard: filterApp(guardMachine),
  storage: {
    machine: storageMachine,
    input: { damaged: true, short: true },
    events: {
      'cache.cleared': [{ app: 'mi-account' }, { app: 'photos' }],
      'data.cleared': [{ app: 'mi-account' }],
      'cache.damaged': [{ damaged: true }, { damaged: false }],
      'space.changed': [{ short: true }, { short: false }],
    },
    key: ({ caches, emptied, free }: StorageContext) => [caches['mi-account'], caches.photos, emptied.length, free],
  },
  sound: { machine: soundMachine },
  'system-update': {
    machine: systemUpdateMachine,
    outputs: { checkUpdate: [{ newer: true }, { newer: false }] },
    errors: {
      checkUpdate: [new Error('network')],
      downloadPart: [new Error('network'), new Error('space')],
      verifyUpdate: [new Error('verification')],
      readyToInstall: [new Error('battery')],
    },
    key: ({ percent, trouble }: SystemUpdateContext) => [percent, trouble],
  },
  'sms-filter': {
    machine: smsFilterMachine,
    input: { allowsServices: false },
    events: {
      'message.arrived': [{ message }],
      'filter.changed': [{ on: true }, { on: false }],
      'services.changed': [{ allowed: true }, { allowed: false }],
      'entry.added': [
        { list: 'exceptions', entry: 'MiAccount' },
        { list: 'keywords', entry: 'code' },
      ],
      'entry.removed': [{ list: 'exceptions', entry: 'miaccount' }],
      'message.restored': [{ messageId: 'm' }],
      'message.deleted': [{ messageId: 'm' }],
    },
    key: ({ on, allowsServices, exceptions, keywords, held, removed }: SmsFilterContext) => [
      on,
      allowsServices,
      exceptions.length,
      keywords.length,
      Math.min(1, held.length),
      removed?.kind,
    ],
  },
}
