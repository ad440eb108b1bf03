import { smsFilterMachine, type SmsFilterContext } from '../../src/flows/sms-filter/sms-filter.machine.ts'
import type { Model } from './explore.ts'

const message = { messageId: 'm', sender: 'MiAccount', text: 'a code', receivedAt: 0, slot: 1 }

/** What runs on a phone beside its apps, and the apps that look at it. */
export const onPhoneModels: Record<string, Model> = {
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
