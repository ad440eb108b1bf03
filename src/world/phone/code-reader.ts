import type { CodeListenerEvent, CodeListenerInput } from '../../flows/actors.ts'
import type { ValueOf } from '../../sim/condition.ts'
import { codeIn } from './code-in.ts'
import type { PhoneConditions } from './phone-conditions.ts'

export interface IncomingSms {
  messageId: string
  sender: string
  text: string
  receivedAt: number
}

/** Starts listening for codes that came at `since` or later; returns how to stop. */
export type CodeListener = (input: CodeListenerInput, send: (event: CodeListenerEvent) => void) => () => void

export interface Inbox {
  /** Newest last. */
  messages(): readonly IncomingSms[]
  subscribe(listener: (sms: IncomingSms) => void): () => void
}

export interface CodeReaderOptions {
  mode: () => ValueOf<PhoneConditions, 'autofill.mode'>
  inbox: Inbox
}

/**
 * The phone's code reader. It hears messages that came after the code was asked for (a slow answer may let the message
 * come before the screen), newest wins, and hands the code over in the way the phone is set to.
 */
export function createCodeReader({ mode, inbox }: CodeReaderOptions): CodeListener {
  return ({ since, method }, send) => {
    // It reads messages. What comes by one of them is not the code that went elsewhere.
    if (method === 'mail' || method === 'device') return () => {}
    const hear = ({ text, sender }: IncomingSms) => {
      const code = codeIn(text)
      if (code === undefined) return
      switch (mode()) {
        case 'off':
          return
        case 'chip':
          return send({ type: 'code.offered', code })
        case 'consent':
          return send({ type: 'code.consent-asked', code, text, sender })
        case 'auto':
          return send({ type: 'code.read', code })
      }
    }
    if (mode() === 'auto') send({ type: 'code.reading' })
    const newest = inbox.messages().findLast(({ text, receivedAt }) => receivedAt >= since && codeIn(text) !== undefined)
    if (newest) hear(newest)
    return inbox.subscribe(hear)
  }
}
