import type { FaultKind } from '../../../mocks/server/index.ts'
import type { World } from '../../world/world.ts'
import type { WorldInput } from '../../world/input.ts'
import type { LabKey } from '../lab-text.tsx'

/** One press that breaks something, and one that mends it. */
export interface QuickFault {
  id: string
  /** On the keyboard, without a modifier. */
  key: string
  title: LabKey
  /** The next request alone, or everything until it is taken back. */
  reach: 'next' | 'now'
  /** Whether it is in force, so that another press takes it back. */
  isOn(world: World): boolean
  inputs(world: World, on: boolean): WorldInput[]
}

/** The fault that waits for its next request, if one does: a count that is used up no longer counts. */
function armedFault(world: World): FaultKind | undefined {
  const fault = world.conditions.get('server.fault')
  if (!fault) return undefined
  if (fault.count === undefined) return fault.kind
  const set = world.journal.entries().findLast(({ input }) => input.type === 'condition' && input.name === 'server.fault')
  const met = world.server.log().filter((entry) => entry.fault === fault.kind && entry.at >= (set?.at ?? 0)).length
  return met < fault.count ? fault.kind : undefined
}

const nextRequest = (key: string, kind: FaultKind): QuickFault => ({
  id: kind,
  key,
  title: `lab.fault.${kind}`,
  reach: 'next',
  isOn: (world) => armedFault(world) === kind,
  inputs: (_, on) => [{ type: 'condition', name: 'server.fault', value: on ? { kind, count: 1 } : null }],
})

const isAirplane = (world: World) => world.phones[0]!.radios().airplane

export const quickFaults: readonly QuickFault[] = [
  nextRequest('1', '500'),
  nextRequest('2', '502'),
  nextRequest('3', '503'),
  nextRequest('4', '429'),
  nextRequest('f', '403'),
  nextRequest('5', 'reset'),
  nextRequest('6', 'empty'),
  nextRequest('7', 'malformed'),
  nextRequest('8', 'cutBody'),
  nextRequest('9', 'neverAnswers'),
  nextRequest('0', 'answerLostAfterCommit'),
  {
    id: 'lose-sms',
    key: 'm',
    title: 'lab.fault.lose-sms',
    reach: 'now',
    isOn: (world) => world.conditions.get('sms.loseNext') > 0,
    inputs: (_, on) => [{ type: 'condition', name: 'sms.loseNext', value: on ? 1 : 0 }],
  },
  {
    id: 'hold',
    key: 'h',
    title: 'lab.fault.hold',
    reach: 'now',
    isOn: (world) => world.conditions.get('server.hold'),
    inputs: (_, on) => [{ type: 'condition', name: 'server.hold', value: on }, ...(on ? [] : ([{ type: 'release' }] as const))],
  },
  {
    id: 'outage',
    key: 'o',
    title: 'lab.fault.outage',
    reach: 'now',
    isOn: (world) => world.conditions.get('server.outage') === 'all',
    inputs: (_, on) => [{ type: 'condition', name: 'server.outage', value: on ? 'all' : 'none' }],
  },
  {
    id: 'airplane',
    key: 'a',
    title: 'lab.fault.airplane',
    reach: 'now',
    isOn: isAirplane,
    inputs: (world, on) => world.phones.map(({ id }) => ({ type: 'event', to: `${id}/radios`, event: { type: 'airplane.changed', on } })),
  },
  {
    id: 'coverage',
    key: 'c',
    title: 'lab.fault.coverage',
    reach: 'now',
    isOn: (world) => world.conditions.get('device.coverage') === 0,
    inputs: (_, on) => [{ type: 'condition', name: 'device.coverage', value: on ? 0 : 4 }],
  },
  {
    id: 'wifi',
    key: 'w',
    title: 'lab.fault.wifi',
    reach: 'now',
    isOn: (world) => world.conditions.get('device.wifi') === 'no-internet',
    inputs: (_, on) => [{ type: 'condition', name: 'device.wifi', value: on ? 'no-internet' : 'good' }],
  },
]
