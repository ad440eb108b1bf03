import { AccountFailure, type AccountClient } from '../../account/client.ts'
import type { CodeTicket, DevicePlace, Surface } from '../../account/contract.ts'
import type * as actors from '../../flows/actors.ts'
import { isBirthday } from '../../account/birthdays.ts'
import { createCloudActors } from './cloud-actors.ts'
import { createTask } from './account-task.ts'
import { createDeviceActors } from './device-actors.ts'
import { readNumber } from './phone-numbers.ts'
import { createSecurityActors } from './security-actors.ts'
import { withoutUndefined } from '../without-undefined.ts'

export interface AccountServices {
  client: AccountClient
  now: () => number
  /** Tracks what `task` does as one piece of work, named so that the server's waits count as waiting. */
  work: <T>(task: (requestId: string) => Promise<T>) => Promise<T>
  /** The device's language, sent with what the server words. */
  locale: () => string
  /** Where whoever asks stands: some rules differ. */
  surface: Surface
  /** Name that the account server keeps for this device. */
  device: string
  /** What spares this device the second step, if it is trusted. */
  trust: () => string | undefined
  /** Where this device lies, if it can tell; a computer cannot. */
  place?: () => DevicePlace | undefined
}

/** The world's actors for every placeholder that asks the account server, or reads what was typed. */
export function createAccountActors({ client, now, work, locale, surface, device, trust, place = () => undefined }: AccountServices) {
  const task = createTask(work, now)

  const received = <T>(answer: T) => ({ ...answer, receivedAt: now() })

  const sendCode = task<typeof actors.sendCode>(async ({ target, idempotencyKey, captchaPass }, requestId, signal) => {
    const call = { idempotencyKey, requestId, signal }
    const send = (): Promise<CodeTicket> => {
      switch (target.kind) {
        case 'number': {
          const { kind: _, ...body } = target
          return client.call('sendCode', {
            ...call,
            body: { ...body, surface, locale: locale(), ...(captchaPass !== undefined && { captchaPass }) },
          })
        }
        case 'contact': {
          const { token, method, to, region } = target
          return client.call('sendContactCode', { ...call, token, body: { method, to, region, locale: locale() } })
        }
        case 'sign-in':
          return client.call('sendSecondStepCode', {
            ...call,
            params: { signInId: target.signInId },
            body: { method: target.method, locale: locale() },
          })
        case 'recovery':
          return client.call('sendRecoveryCode', {
            ...call,
            params: { recoveryId: target.recoveryId },
            body: { method: target.method, locale: locale() },
          })
      }
    }
    try {
      return { ...received(await send()), fresh: true }
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
  const createCaptcha = task<typeof actors.createCaptcha>(async ({ idempotencyKey }, requestId, signal) =>
    received(await client.call('createCaptcha', { body: { surface }, idempotencyKey, requestId, signal })),
  )
  const speakCaptcha = task<typeof actors.speakCaptcha>((params, requestId, signal) =>
    client.call('speakCaptcha', { params, requestId, signal }),
  )
  const answerCaptcha = task<typeof actors.answerCaptcha>(({ captchaId, text, idempotencyKey }, requestId, signal) =>
    client.call('answerCaptcha', { params: { captchaId }, body: { text }, idempotencyKey, requestId, signal }),
  )
  const verifyCode = task<typeof actors.verifyCode>(
    async ({ target, codeId, code, trust: trustDevice, idempotencyKey }, requestId, signal) => {
      const call = { idempotencyKey, requestId, signal }
      switch (target.kind) {
        case 'number':
          return { kind: 'number', proof: received(await client.call('verifyCode', { ...call, params: { codeId }, body: { code } })) }
        case 'contact':
          return {
            kind: 'contact',
            account: await client.call('changeContact', { ...call, token: target.token, body: { codeId, code } }),
          }
        case 'sign-in': {
          const session = await client.call('completeSignIn', {
            ...call,
            params: { signInId: target.signInId },
            body: { codeId, code, trustDevice },
          })
          return { kind: 'sign-in', session }
        }
        case 'recovery': {
          const { proof, maskedAccount } = await client.call('verifyRecoveryCode', {
            ...call,
            params: { recoveryId: target.recoveryId },
            body: { codeId, code },
          })
          return { kind: 'recovery', proof, account: maskedAccount }
        }
      }
    },
  )
  const signIn = task<typeof actors.signIn>(({ idempotencyKey, captchaPass, service, ...body }, requestId, signal) =>
    client.call('signIn', {
      body: {
        ...body,
        surface,
        device,
        ...(captchaPass !== undefined && { captchaPass }),
        ...(trust() !== undefined && { trust: trust() }),
        ...(service !== undefined && { service }),
      },
      idempotencyKey,
      requestId,
      signal,
    }),
  )
  const readSignIn = task<typeof actors.readSignIn>((params, requestId, signal) => client.call('readSignIn', { params, requestId, signal }))
  const answerSignInRequest = task<typeof actors.answerSignInRequest>(({ token, codeId, allow, idempotencyKey }, requestId, signal) =>
    client.call('answerSignInRequest', { token, params: { codeId }, body: { allow }, idempotencyKey, requestId, signal }),
  )
  const startRecovery = task<typeof actors.startRecovery>(({ idempotencyKey, captchaPass, ...body }, requestId, signal) =>
    client.call('startRecovery', {
      body: { ...body, surface, ...(captchaPass !== undefined && { captchaPass }) },
      idempotencyKey,
      requestId,
      signal,
    }),
  )
  const lookUpNames = task<typeof actors.lookUpNames>(({ idempotencyKey, ...body }, requestId, signal) =>
    client.call('lookUpNames', { body, idempotencyKey, requestId, signal }),
  )
  const savePassword = task<typeof actors.savePassword>(({ target, password, current, captchaPass, idempotencyKey }, requestId, signal) => {
    const call = { idempotencyKey, requestId, signal }
    const body = { password, ...(current !== undefined && { current }), ...(captchaPass !== undefined && { captchaPass }) }
    return target.kind === 'recovery'
      ? client.call('finishRecovery', { ...call, params: { recoveryId: target.recoveryId }, body: { proof: target.proof, password } })
      : client.call('setPassword', { ...call, token: target.token, body })
  })
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
  const openCloud = task<typeof actors.openCloud>(({ token, idempotencyKey }, requestId, signal) =>
    client.call('openCloud', { token, body: withoutUndefined({ trust: trust() }), idempotencyKey, requestId, signal }),
  )
  const setCloudSync = task<typeof actors.setCloudSync>(({ token, cloudSync, idempotencyKey }, requestId, signal) =>
    client.call('setCloudSync', { token, body: cloudSync, idempotencyKey, requestId, signal }),
  )

  const answerAgreement = task<typeof actors.answerAgreement>(({ token, id, version, accepted, idempotencyKey }, requestId, signal) =>
    client.call('answerAgreement', { params: { agreementId: id }, body: { version, accepted }, token, idempotencyKey, requestId, signal }),
  )
  const confirmPassword = task<typeof actors.confirmPassword>(({ token, password, captchaPass, idempotencyKey }, requestId, signal) =>
    client.call('confirmPassword', {
      token,
      body: { password, ...(captchaPass !== undefined && { captchaPass }) },
      idempotencyKey,
      requestId,
      signal,
    }),
  )
  const devices = createDeviceActors({ client, device, trust, place }, task)
  const startMailSignUp = task<typeof actors.startMailSignUp>(async ({ idempotencyKey, captchaPass, ...body }, requestId, signal) =>
    received(
      await client.call('startMailSignUp', {
        body: { ...body, locale: locale(), ...(captchaPass !== undefined && { captchaPass }) },
        idempotencyKey,
        requestId,
        signal,
      }),
    ),
  )
  const resendActivation = task<typeof actors.resendActivation>(async ({ idempotencyKey, mailSignUpId }, requestId, signal) =>
    received(
      await client.call('resendActivation', { params: { mailSignUpId }, body: { locale: locale() }, idempotencyKey, requestId, signal }),
    ),
  )
  const activateAccount = task<typeof actors.activateAccount>(({ idempotencyKey, ...body }, requestId, signal) =>
    client.call('activateAccount', { body, idempotencyKey, requestId, signal }),
  )
  const readStatus = task<typeof actors.readStatus>((_, requestId, signal) => client.call('readStatus', { requestId, signal }))
  const openTicket = task<typeof actors.openTicket>(
    ({ idempotencyKey, topic, model, imei, description, email, ...rest }, requestId, signal) =>
      client.call('openTicket', {
        body: { topic, model, imei, description, email, ...withoutUndefined(rest), locale: locale() },
        idempotencyKey,
        requestId,
        signal,
      }),
  )
  const listTickets = task<typeof actors.listTickets>((params, requestId, signal) =>
    client.call('listTickets', { params, requestId, signal }),
  )
  const openVerification = task<typeof actors.openVerification>(({ idempotencyKey, ...body }, requestId, signal) =>
    client.call('openVerification', { body: { ...body, locale: locale() }, idempotencyKey, requestId, signal }),
  )
  const readVerification = task<typeof actors.readVerification>((params, requestId, signal) =>
    client.call('readVerification', { params, requestId, signal }),
  )
  const openAccessLink = task<typeof actors.openAccessLink>(({ linkId, idempotencyKey }, requestId, signal) =>
    client.call('openAccessLink', { params: { linkId }, idempotencyKey, requestId, signal }),
  )
  const readTypedNumber = task<typeof actors.readNumber>(({ text, region }) => readNumber(text, region))
  const readForm = task<typeof actors.readForm>(async ({ text, region, birthday }) => ({
    reading: await readNumber(text, region),
    isBirthday: isBirthday(birthday, now()),
  }))

  return {
    ...createSecurityActors(client, task),
    readStatus,
    openTicket,
    listTickets,
    openVerification,
    readVerification,
    openAccessLink,
    sendCode,
    verifyCode,
    createCaptcha,
    speakCaptcha,
    answerCaptcha,
    signIn,
    readSignIn,
    answerSignInRequest,
    startRecovery,
    lookUpNames,
    savePassword,
    listAgreements,
    readAgreement,
    answerAgreement,
    createAccount,
    createSession,
    endSession,
    readCloudSync,
    openCloud,
    setCloudSync,
    ...createCloudActors(client, task),
    ...devices,
    readNumber: readTypedNumber,
    readForm,
    confirmPassword,
    startMailSignUp,
    resendActivation,
    activateAccount,
  }
}
