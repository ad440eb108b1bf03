import type { Clock } from '../../src/sim/clock.ts'
import type { Random } from '../../src/sim/random.ts'
import type { CodePurpose, Surface } from '../../src/account/contract.ts'
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

/** Where the devices of an account are told that something in its cloud is another. Not all are reached. */
export interface PushGateway {
  send(note: PushNote): void
}

export interface PushNote {
  accountId: string
  /** The device that need not be told. */
  from: string
  /** When they are told. */
  at: number
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
