import { assign, enqueueActions, sendParent, sendTo, setup } from 'xstate'
import type { CompletedSignIn } from '../../account/contract.ts'
import { patience, readActivation, type Trouble } from '../actors.ts'
import { confirmPasswordMachine, type ConfirmPasswordOutput } from '../confirm-password/confirm-password.machine.ts'
import type { DeviceReport } from '../device-reports.ts'
import type { ScreenMeta } from '../screens.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface FactoryResetInput {
  region: string
  deviceId: string
  session: CompletedSignIn | undefined
}

/** Whether everything shall go. It is the phone that erases. */
export type FactoryResetOutput = { kind: 'confirmed' } | { kind: 'left' }

export type FactoryResetEvent =
  | { type: 'reset.requested' }
  /** The first warning was read. */
  | { type: 'reset.continued' }
  | { type: 'reset.confirmed' }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'back' }

interface FactoryResetContext extends FactoryResetInput {
  /** Whether the phone comes up locked after this reset. */
  staysBound: boolean
  /** Whether Find device was turned off on the way. */
  isReleased: boolean
  isConfirmed: boolean
  trouble: Trouble | undefined
}

/**
 * A reset from Settings: what goes, whether Find device is on, off with the password, two warnings. Nothing is erased
 * unless the server has said that the phone is free, or this build leaves it bound and says so.
 */
export const factoryResetMachine = setup({
  types: {
    context: {} as FactoryResetContext,
    input: {} as FactoryResetInput,
    events: {} as FactoryResetEvent,
    output: {} as FactoryResetOutput,
    tags: {} as 'busy' | 'dialog' | 'reflection',
    meta: {} as ScreenMeta,
  },
  actors: { readActivation, confirmPassword: confirmPasswordMachine },
  delays: {
    patience,
    /** So long the last button waits for somebody who taps before reading. */
    reflection: 5_000,
  },
  guards: {
    /** Whether this build resets without ending the binding; the world knows. */
    leavesBinding: () => false,
  },
  actions: {
    reportFindDevice: sendParent((_, { on }: { on: boolean }): DeviceReport => ({ type: 'find-device.changed', on })),
    adoptSession: enqueueActions(({ context, enqueue }, { output }: { output: ConfirmPasswordOutput }) => {
      const { session, used } = output
      if (!session || (session === context.session && !used)) return
      enqueue.assign({ session })
      enqueue.sendParent({ type: 'session.changed', session, used } satisfies DeviceReport)
    }),
  },
}).createMachine({
  id: 'factory-reset',
  initial: 'reading',
  context: ({ input }) => ({ ...input, staysBound: false, isReleased: false, isConfirmed: false, trouble: undefined }),
  output: ({ context }) => ({ kind: context.isConfirmed ? 'confirmed' : 'left' }),
  states: {
    /** What will be erased. */
    reading: {
      meta: { screen: 'factory-reset/what' },
      on: { 'reset.requested': 'checking', back: 'done' },
    },
    checking: {
      meta: { screen: 'factory-reset/what' },
      tags: 'busy',
      invoke: {
        src: 'readActivation',
        input: ({ context }) => ({ deviceId: context.deviceId }),
        onDone: [
          {
            guard: ({ event }) => !event.output.bound,
            target: 'warning',
            actions: [{ type: 'reportFindDevice', params: { on: false } }, assign({ staysBound: false })],
          },
          {
            guard: 'leavesBinding',
            target: 'warning',
            actions: [{ type: 'reportFindDevice', params: { on: true } }, assign({ staysBound: true })],
          },
          { target: 'releasing', actions: { type: 'reportFindDevice', params: { on: true } } },
        ],
        onError: { target: 'refused', actions: keepTrouble() },
      },
      after: { patience: { target: 'refused', actions: giveUp() } },
      on: { cancel: 'reading', back: 'reading' },
    },
    /** It could not be found out whether the phone is free: no reset. */
    refused: {
      meta: { screen: 'factory-reset/what' },
      tags: 'dialog',
      exit: assign({ trouble: undefined }),
      on: { retry: 'checking', cancel: 'reading', back: 'reading' },
    },
    releasing: {
      invoke: {
        id: 'confirm-password',
        src: 'confirmPassword',
        input: ({ context: { region, deviceId, session } }) => ({ purpose: 'reset', region, deviceId, session }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'confirmed',
            target: 'warning',
            actions: [
              { type: 'adoptSession', params: ({ event }) => ({ output: event.output }) },
              { type: 'reportFindDevice', params: { on: false } },
              assign({ staysBound: false, isReleased: true }),
            ],
          },
          { target: 'reading', actions: { type: 'adoptSession', params: ({ event }) => ({ output: event.output }) } },
        ],
      },
      on: { back: { actions: sendTo('confirm-password', { type: 'back' }) } },
    },
    warning: {
      meta: { screen: 'factory-reset/warning' },
      initial: 'first',
      states: {
        first: { on: { 'reset.continued': 'second', back: '#factory-reset.reading' } },
        second: {
          initial: 'pausing',
          on: { back: 'first' },
          states: {
            pausing: { tags: 'reflection', after: { reflection: 'ready' } },
            ready: { on: { 'reset.confirmed': { target: '#factory-reset.done', actions: assign({ isConfirmed: true }) } } },
          },
        },
      },
    },
    done: { type: 'final' },
  },
})
