import { provided } from '../provided.ts'
import { fromPromise } from 'xstate'
import { dateTimeMachine } from '../../flows/date-time/date-time.machine.ts'
import { radiosMachine } from '../../flows/radios/radios.machine.ts'
import { outliving } from '../outside.ts'
import { findDeviceAgentMachine } from '../../flows/find-device-agent/find-device-agent.machine.ts'
import { phoneMachine } from '../../flows/phone/phone.machine.ts'
import { systemUpdateMachine } from '../../flows/system-update/system-update.machine.ts'
import { smsFilterMachine } from '../../flows/sms-filter/sms-filter.machine.ts'
import { storageMachine } from '../../flows/storage/storage.machine.ts'
import type { Activation } from '../../account/contract.ts'
import { connectionLogic, type ConnectionWatch } from './connection-watch.ts'
import type { AccountMachines } from './provide.ts'
import type { UpdateActors } from './update-actors.ts'

export interface PhoneParts extends Omit<AccountMachines, 'askActivation' | 'reportErasure'> {
  /** Brings the flows of the account, if they are not here. */
  prepare: () => Promise<unknown>
  askActivation: (deviceId: string, signal: AbortSignal) => Promise<Activation>
  reportErasure: (deviceId: string, signal: AbortSignal) => Promise<unknown>
  listenForConnection: ConnectionWatch['listen']
  patience: () => number
  /** What an update of the system asks for. */
  update: UpdateActors
}

/** The phone's root machine with the flows of the account where they belong. */
export const providePhone = ({ apps, setupWizard, activationLock, signInRequest, update, ...parts }: PhoneParts) =>
  outliving(
    provided(phoneMachine)({
      actors: {
        radios: outliving(radiosMachine),
        dateTime: outliving(dateTimeMachine),
        smsFilter: outliving(smsFilterMachine),
        storage: outliving(storageMachine),
        systemUpdate: outliving(provided(systemUpdateMachine)({ actors: update, delays: { patience: parts.patience } })),
        ...apps,
        setupWizard,
        activationLock,
        signInRequest,
        prepare: fromPromise(async () => {
          await parts.prepare()
        }),
        findDeviceAgent: outliving(
          provided(findDeviceAgentMachine)({
            actors: {
              readActivation: fromPromise<Activation, { deviceId: string }>(({ input, signal }) =>
                parts.askActivation(input.deviceId, signal),
              ),
              reportErasure: fromPromise<unknown, { deviceId: string }>(({ input, signal }) => parts.reportErasure(input.deviceId, signal)),
              connection: connectionLogic(parts.listenForConnection),
            },
            delays: { patience: parts.patience },
          }),
        ),
      },
    }),
  )

export type ProvidedPhone = ReturnType<typeof providePhone>
