import { fromCallback, fromPromise, type AnyEventObject, type EventObject, type PromiseActorLogic } from 'xstate'
import { AccountFailure, type AccountClient } from '../account/client.ts'
import type { CodeTicket } from '../account/contract.ts'
import type * as actors from '../flows/actors.ts'
import { agreementMachine } from '../flows/agreement/agreement.machine.ts'
import { captchaMachine } from '../flows/captcha/captcha.machine.ts'
import { miAccountMachine } from '../flows/mi-account/mi-account.machine.ts'
import { oneTimeCodeMachine } from '../flows/one-time-code/one-time-code.machine.ts'
import { signUpMachine } from '../flows/sign-up/sign-up.machine.ts'
import type { CodeListener } from './code-reader.ts'
import { readNumber } from './phone-numbers.ts'

export interface PhoneServices {
  client: AccountClient
  now: () => number
  /** Tracks what `task` does as one piece of work, named so that the server's waits count as waiting. */
  work: <T>(task: (requestId: string) => Promise<T>) => Promise<T>
  /** The phone's language, sent with what the server words. */
  locale: () => string
  /** Name that the account server keeps for this device. */
  device: string
  patience: () => number
  listenForCodes: CodeListener
}

type InputOf<A> = A extends PromiseActorLogic<infer _, infer Input, infer __ extends EventObject> ? Input : never
type OutputOf<A> = A extends PromiseActorLogic<infer Output, infer _, infer __ extends EventObject> ? Output : never

/** The machines behind Mi Account with the world's actors in every placeholder. This is the only place that brings them. */
export function provideMiAccount({ client, now, work, locale, device, patience, listenForCodes }: PhoneServices) {
  const task = <A>(run: (input: InputOf<A>, requestId: string, signal: AbortSignal) => Promise<OutputOf<A>>) =>
    fromPromise<OutputOf<A>, InputOf<A>>(({ input, signal }) => work((requestId) => run(input, requestId, signal)))

  const received = <T>(answer: T) => ({ ...answer, receivedAt: now() })

  const sendCode = task<typeof actors.sendCode>(async ({ idempotencyKey, captchaPass, ...body }, requestId, signal) => {
    try {
      const ticket = await client.call('sendCode', {
        body: { ...body, locale: locale(), ...(captchaPass !== undefined && { captchaPass }) },
        idempotencyKey,
        requestId,
        signal,
      })
      return { ...received(ticket), fresh: true }
    } catch (error) {
      // Asked again too soon: the code sent before still counts, and the answer says which one that is.
      if (
        error instanceof AccountFailure &&
        error.failure.kind === 'problem' &&
        error.failure.problem === 'code-too-soon' &&
        error.failure.document.ticket
      )
        return { ...received(error.failure.document.ticket as CodeTicket), fresh: false }
      throw error
    }
  })
  const createCaptcha = task<typeof actors.createCaptcha>(async ({ idempotencyKey, ...body }, requestId, signal) =>
    received(await client.call('createCaptcha', { body, idempotencyKey, requestId, signal })),
  )
  const speakCaptcha = task<typeof actors.speakCaptcha>((params, requestId, signal) =>
    client.call('speakCaptcha', { params, requestId, signal }),
  )
  const answerCaptcha = task<typeof actors.answerCaptcha>(({ captchaId, text, idempotencyKey }, requestId, signal) =>
    client.call('answerCaptcha', { params: { captchaId }, body: { text }, idempotencyKey, requestId, signal }),
  )
  const verifyCode = task<typeof actors.verifyCode>(async ({ codeId, code, idempotencyKey }, requestId, signal) =>
    received(await client.call('verifyCode', { params: { codeId }, body: { code }, idempotencyKey, requestId, signal })),
  )
  const listAgreements = task<typeof actors.listAgreements>((_, requestId, signal) =>
    client.call('listAgreements', { query: { locale: locale() }, requestId, signal }),
  )
  const readAgreement = task<typeof actors.readAgreement>((params, requestId, signal) =>
    client.call('readAgreement', { params, query: { locale: locale() }, requestId, signal }),
  )
  const createAccount = task<typeof actors.createAccount>(({ idempotencyKey, captchaPass, ...body }, requestId, signal) =>
    client.call('createAccount', {
      body: { ...body, device, ...(captchaPass !== undefined && { captchaPass }) },
      idempotencyKey,
      requestId,
      signal,
    }),
  )
  const createSession = task<typeof actors.createSession>(({ idempotencyKey, captchaPass, proof }, requestId, signal) =>
    client.call('createSession', {
      body: { proof, device, ...(captchaPass !== undefined && { captchaPass }) },
      idempotencyKey,
      requestId,
      signal,
    }),
  )
  const endSession = task<typeof actors.endSession>(({ token, idempotencyKey }, requestId, signal) =>
    client.call('endSession', { token, idempotencyKey, requestId, signal }),
  )
  const readCloudSync = task<typeof actors.readCloudSync>(({ token }, requestId, signal) =>
    client.call('readCloudSync', { token, requestId, signal }),
  )
  const setCloudSync = task<typeof actors.setCloudSync>(({ token, cloudSync, idempotencyKey }, requestId, signal) =>
    client.call('setCloudSync', { token, body: cloudSync, idempotencyKey, requestId, signal }),
  )

  const answerAgreement = task<typeof actors.answerAgreement>(({ token, id, version, accepted, idempotencyKey }, requestId, signal) =>
    client.call('answerAgreement', { params: { agreementId: id }, body: { version, accepted }, token, idempotencyKey, requestId, signal }),
  )

  const delays = { patience }
  const captcha = captchaMachine.provide({ actors: { createCaptcha, speakCaptcha, answerCaptcha }, delays })
  const agreement = agreementMachine.provide({ actors: { listAgreements, readAgreement }, delays })
  const code = oneTimeCodeMachine.provide({
    actors: {
      sendCode,
      verifyCode,
      captcha,
      codeListener: fromCallback<AnyEventObject, { since: number }>(({ sendBack, input }) => listenForCodes(input, sendBack)),
    },
    delays,
  })
  const signUp = signUpMachine.provide({
    actors: {
      readNumber: task<typeof actors.readNumber>(({ text, region }) => readNumber(text, region)),
      sendCode,
      createAccount,
      createSession,
      captcha,
      agreement,
      code,
    },
    delays,
  })
  return miAccountMachine.provide({
    actors: { signUp, endSession, readCloudSync, setCloudSync, readAgreement, answerAgreement },
    delays,
  })
}

export type MiAccount = ReturnType<typeof provideMiAccount>
