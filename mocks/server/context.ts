import type { Clock } from '../../src/sim/clock.ts'
import type { Random } from '../../src/sim/random.ts'
import type { CodePurpose, SignInRequest, Surface } from '../../src/account/contract.ts'
import type { ServerConditions } from './conditions.ts'
import type { Mint } from './mint.ts'

/** Where codes leave the server. What becomes of a message is not the server’s business. */
export interface SmsGateway {
  send(message: SmsMessage): void
}

export interface SmsMessage {
  messageId: string
  to: string
  sender: string
  text: string
  purpose: CodePurpose
  /** Where the code was asked for. */
  surface: Surface
  locale: string
  region: string
}

/** Where mails leave the server. */
export interface MailGateway {
  send(message: MailMessage): void
}

export interface MailMessage {
  messageId: string
  to: string
  sender: string
  subject: string
  text: string
  /** What the code or link in it is for, or that the support wrote it. */
  kind: CodePurpose | 'activation' | 'support'
  locale: string
}

/** Where requests to confirm a sign-in leave the server, to devices that are signed in, sounds, and word of what is new in their cloud. */
export interface PushGateway {
  /** The device that holds the session with this token, as the push service knows it; undefined where none can be reached any more. */
  deviceOf(token: string): string | undefined
  send(message: PushMessage): void
  /** Has a device play a sound, whoever holds it. What is not reached until then never plays. */
  ring(deviceId: string, until: number): void
  tell(note: CloudNote): void
}

/** Something in the cloud of an account is another. Only devices that can be reached then hear it. */
export interface CloudNote {
  accountId: string
  /** Name of the device that need not be told. */
  from: string
  /** When they are told. */
  at: number
}

export interface PushMessage {
  messageId: string
  /** Token of the session whose device it goes to. */
  to: string
  request: SignInRequest
}

/** What the rules stand on. */
export interface ServerContext {
  clock: Pick<Clock, 'now' | 'setTimeout'>
  random: Random
  conditions: ServerConditions
  mint: Mint
  sms: SmsGateway
  mail: MailGateway
  push: PushGateway
}
