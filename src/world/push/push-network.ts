import type { CloudNote, PushGateway, PushMessage } from '../../../mocks/server/index.ts'
import type { Clock } from '../../sim/clock.ts'

/** A phone as the push service knows it. */
export interface PushReceiver {
  id: string
  /** Token of the session it is registered with; a phone that is being set up, or locked as lost, is not. */
  token(): string | undefined
  isOnline(): boolean
  receive(message: PushMessage): void
  /** Plays a sound: its owner is looking for it. Find device reaches a phone whoever holds it. */
  ring(): void
}

export interface PushNetwork extends PushGateway {
  attach(receiver: PushReceiver): void
  /** What devices are told of the cloud. @returns what ends the listening */
  listen(hear: (note: CloudNote) => void): () => void
  /** Takes what waits to those phones that can be reached now. */
  flush(): void
}

const underWay = 1_000

/** Something on its way to a phone. */
interface Waiting {
  receiver(): PushReceiver | undefined
  /** When it counts no more. */
  until: number
  hand(receiver: PushReceiver): void
}

/** Takes requests to the phones that are signed in; one that is offline gets them once it is back, if they still count. */
export function createPushNetwork({ now, setTimeout }: Pick<Clock, 'now' | 'setTimeout'>): PushNetwork {
  const receivers: PushReceiver[] = []
  const listeners = new Set<(note: CloudNote) => void>()
  let waiting: Waiting[] = []
  const receiverOf = (token: string) => receivers.find((one) => one.token() === token)
  function flush() {
    const all = waiting
    waiting = []
    for (const one of all) {
      const receiver = one.receiver()
      // Whoever signed out meanwhile is not asked any more.
      if (!receiver || now() >= one.until) continue
      if (receiver.isOnline()) one.hand(receiver)
      else waiting.push(one)
    }
  }
  function bring(what: string, one: Waiting) {
    setTimeout(
      () => {
        waiting.push(one)
        flush()
      },
      underWay,
      `${what} reaches ${one.receiver()?.id ?? 'nobody'}`,
    )
  }
  return {
    deviceOf: (token) => receiverOf(token)?.id,
    send: (message) =>
      bring(message.messageId, {
        receiver: () => receiverOf(message.to),
        until: message.request.expiresAt,
        hand: (phone) => phone.receive(message),
      }),
    ring: (deviceId, until) =>
      bring('a sound', { receiver: () => receivers.find(({ id }) => id === deviceId), until, hand: (phone) => phone.ring() }),
    tell(note) {
      setTimeout(
        () => {
          for (const hear of [...listeners]) hear(note)
        },
        note.at - now(),
        'the cloud tells the devices',
      )
    },
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    attach: (receiver) => void receivers.push(receiver),
    flush,
  }
}
