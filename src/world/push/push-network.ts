import type { CloudNote, PushGateway, PushMessage } from '../../../mocks/server/index.ts'
import type { Clock } from '../../sim/clock.ts'

/** A phone as the push service knows it. */
export interface PushReceiver {
  id: string
  /** Token of the session it is registered with; a phone that is being set up, or locked as lost, is not. */
  token(): string | undefined
  isOnline(): boolean
  receive(message: PushMessage): void
}

export interface PushNetwork extends PushGateway {
  attach(receiver: PushReceiver): void
  /** What devices are told of the cloud. @returns what ends the listening */
  listen(hear: (note: CloudNote) => void): () => void
  /** Takes what waits to those phones that can be reached now. */
  flush(): void
}

const underWay = 1_000

/** Takes requests to the phones that are signed in; one that is offline gets them once it is back, if they still count. */
export function createPushNetwork({ now, setTimeout }: Pick<Clock, 'now' | 'setTimeout'>): PushNetwork {
  const receivers: PushReceiver[] = []
  const listeners = new Set<(note: CloudNote) => void>()
  let waiting: PushMessage[] = []
  const receiverOf = (token: string) => receivers.find((one) => one.token() === token)
  function flush() {
    const all = waiting
    waiting = []
    for (const message of all) {
      const receiver = receiverOf(message.to)
      // Whoever signed out meanwhile is not asked any more.
      if (!receiver || now() >= message.request.expiresAt) continue
      if (receiver.isOnline()) receiver.receive(message)
      else waiting.push(message)
    }
  }
  return {
    deviceOf: (token) => receiverOf(token)?.id,
    send(message) {
      setTimeout(
        () => {
          waiting.push(message)
          flush()
        },
        underWay,
        `${message.messageId} reaches ${receiverOf(message.to)?.id ?? 'nobody'}`,
      )
    },
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
