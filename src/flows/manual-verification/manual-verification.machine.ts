import { assign, sendParent, setup } from 'xstate'
import type { AccountFacts } from '../../account/contract.ts'
import { isAddress } from '../mail-address.ts'
import { openVerification, patience, type Trouble } from '../actors.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface ManualVerificationInput {
  region: string
}

const verificationFields = ['identifier', 'email', 'deviceModel', 'otherDevice', 'createdMonth', 'place', 'oldNumber'] as const
export type VerificationField = (typeof verificationFields)[number]

export type ManualVerificationEvent =
  | { type: 'field.changed'; field: VerificationField; text: string }
  /** Whether the fields of a step may be left; tells the site where to go on. */
  | { type: 'step.submitted'; step: 'account' | 'devices' | 'past' }
  | { type: 'cancel' }
  | { type: 'back' }

/** What the form tells the site: a step is done, or all was sent and is under review. */
export type ManualVerificationReport =
  | { type: 'step.done'; step: 'account' | 'devices' }
  | { type: 'verification.opened'; verificationId: string }

interface ManualVerificationContext extends ManualVerificationInput, Record<VerificationField, string> {
  showsFaults: boolean
  trouble: Trouble | undefined
}

const longest: Record<VerificationField, number> = {
  identifier: 254,
  email: 254,
  deviceModel: 60,
  otherDevice: 60,
  createdMonth: 7,
  place: 2,
  oldNumber: 24,
}
const blank = Object.fromEntries(verificationFields.map((field) => [field, ''])) as Record<VerificationField, string>

const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** What is wrong with what was entered, by field. All but the account and where the answer goes may be left out. */
export const verificationFaults = ({
  identifier,
  email,
  createdMonth,
}: Pick<ManualVerificationContext, 'identifier' | 'email' | 'createdMonth'>) => ({
  identifier: identifier.trim() === '',
  email: !isAddress(email),
  createdMonth: createdMonth.trim() !== '' && !isMonth(createdMonth.trim()),
})

function factsOf({ deviceModel, otherDevice, createdMonth, place, oldNumber }: ManualVerificationContext): AccountFacts {
  const facts = { deviceModel, otherDevice, createdMonth, place, oldNumber }
  return Object.fromEntries(
    Object.entries(facts)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  )
}

/** What somebody remembers of an account, in steps: whose it is, its devices, its past. People read it, which takes days. */
export const manualVerificationMachine = setup({
  types: {
    context: {} as ManualVerificationContext,
    input: {} as ManualVerificationInput,
    events: {} as ManualVerificationEvent,
    tags: {} as 'busy',
  },
  actors: { openVerification },
  delays: { patience },
  guards: {
    isAccountDone: ({ context, event }) => {
      const { identifier, email } = verificationFaults(context)
      return event.type === 'step.submitted' && event.step === 'account' && !identifier && !email
    },
    isDevicesDone: ({ event }) => event.type === 'step.submitted' && event.step === 'devices',
    isWhole: ({ context, event }) =>
      event.type === 'step.submitted' && event.step === 'past' && !Object.values(verificationFaults(context)).includes(true),
  },
  actions: { reportStep: sendParent(({ event }) => ({ type: 'step.done', step: event.type === 'step.submitted' ? event.step : '' })) },
}).createMachine({
  id: 'manual-verification',
  initial: 'editing',
  context: ({ input }) => ({ ...blank, ...input, showsFaults: false, trouble: undefined }),
  // The pages are the site's, and so is Back.
  on: { back: {} },
  states: {
    editing: {
      on: {
        'field.changed': {
          actions: assign(({ event }) => ({ [event.field]: event.text.slice(0, longest[event.field]), trouble: undefined })),
        },
        'step.submitted': [
          { guard: 'isAccountDone', actions: [assign({ showsFaults: false }), 'reportStep'] },
          { guard: 'isDevicesDone', actions: 'reportStep' },
          { guard: 'isWhole', target: 'sending' },
          { actions: assign({ showsFaults: true }) },
        ],
      },
    },
    sending: {
      tags: 'busy',
      invoke: {
        src: 'openVerification',
        input: ({ context }) => ({
          identifier: context.identifier.trim(),
          region: context.region,
          email: context.email.trim(),
          facts: factsOf(context),
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: {
          target: 'editing',
          actions: [
            sendParent(({ event }): ManualVerificationReport => ({
              type: 'verification.opened',
              verificationId: event.output.verificationId,
            })),
            assign({ ...blank, showsFaults: false, trouble: undefined }),
          ],
        },
        onError: { target: 'editing', actions: keepTrouble() },
      },
      after: { patience: { target: 'editing', actions: giveUp() } },
      on: { cancel: 'editing', back: 'editing' },
    },
  },
})
