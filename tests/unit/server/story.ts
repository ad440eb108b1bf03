import { createClock, type Clock } from '../../../src/sim/clock.ts'
import { createRandom } from '../../../src/sim/random.ts'
import { AccountFailure, createAccountClient, failureOf, type AccountClient } from '../../../src/account/client.ts'
import type { BodyOf, CodePurpose, CodeTicket, NumberProof, Recovery, Session, SignIn, Surface } from '../../../src/account/contract.ts'
import type { Problem } from '../../../src/account/problems.ts'
import { createConditionStore } from '../../../mocks/control/condition-store.ts'
import { directFetch } from '../../../mocks/direct.ts'
import {
  createAccountServer,
  serverConditions,
  type AccountServer,
  type CloudNote,
  type MailMessage,
  type PushMessage,
  type SmsMessage,
} from '../../../mocks/server/index.ts'

export const number = '+441632960123'
export const origin = 'http://account.test'

/** A server with one client, on a clock of their own. By default answers come at once. */
export interface Story {
  clock: Clock
  server: AccountServer
  client: AccountClient
  sent: SmsMessage[]
  mails: MailMessage[]
  pushed: PushMessage[]
  /** Sounds that were asked for, and until when each counts. */
  rung: { deviceId: string; until: number }[]
  /** What devices are told of their cloud. */
  told: CloudNote[]
  /** Says which device holds a session, as a push service would; undefined where none does any more. */
  register(token: string, deviceId: string | undefined): void
  set(name: string, value: unknown): void
  /** The digits of the newest message. */
  digits(): string
  askCode(request?: {
    number?: string
    purpose?: CodePurpose
    surface?: Surface
    captchaPass?: string
    locale?: string
  }): Promise<CodeTicket>
  proveNumber(request?: { number?: string; purpose?: CodePurpose; surface?: Surface; captchaPass?: string }): Promise<NumberProof>
  passCaptcha(): Promise<string>
  signUp(request?: { number?: string; cloudSync?: boolean; idempotencyKey?: string }): Promise<Session>
  signIn(request?: Partial<BodyOf<'signIn'>>): Promise<SignIn>
  /** As `signIn`, where no second step is asked. */
  session(request?: Partial<BodyOf<'signIn'>>): Promise<Session>
  /** Solves the picture, if one is asked. */
  startRecovery(request?: Partial<BodyOf<'startRecovery'>>): Promise<Recovery>
  /** A request as it goes over a wire, for what the typed client cannot say. */
  raw(method: string, path: string, request?: { body?: unknown; headers?: Record<string, string>; signal?: AbortSignal }): Promise<Response>
}

export function createStory(conditions: Record<string, unknown> = {}, seed = 7): Story {
  const clock = createClock()
  const store = createConditionStore(serverConditions, { 'server.region': 'local', ...conditions })
  const sent: SmsMessage[] = []
  const mails: MailMessage[] = []
  const pushed: PushMessage[] = []
  const told: CloudNote[] = []
  const rung: { deviceId: string; until: number }[] = []
  const holders = new Map<string, string | undefined>()
  const server = createAccountServer({
    clock,
    random: createRandom(seed),
    conditions: store,
    sms: { send: (message) => sent.push(message) },
    mail: { send: (mail) => mails.push(mail) },
    push: {
      deviceOf: (token) => holders.get(token),
      send: (message) => pushed.push(message),
      ring: (deviceId, until) => rung.push({ deviceId, until }),
      tell: (note) => told.push(note),
    },
  })
  let requests = 0
  let keys = 0
  const direct = directFetch(server)
  const fetch = (request: Request) => clock.track(() => direct(request), request.headers.get('x-request-id') ?? undefined)
  const client = createAccountClient({
    fetch,
    origin,
    nextIdempotencyKey: () => `key-${(keys += 1)}`,
    headers: () => ({ 'x-request-id': `r${(requests += 1)}`, 'x-device': 'phone' }),
  })
  const story: Story = {
    clock,
    server,
    client,
    sent,
    mails,
    pushed,
    rung,
    told,
    register: (token, deviceId) => void holders.set(token, deviceId),
    set: (name, value) => store.set(name, value),
    digits: () => sent.at(-1)!.text.match(/(?<!\d)\d{4,8}(?!\d)/)![0],
    askCode: ({ purpose = 'phone-sign-up', surface = 'phone', locale = 'en', number: to = number, ...rest } = {}) =>
      client.call('sendCode', { body: { purpose, surface, number: to, region: 'GB', locale, ...rest } }),
    async proveNumber(request) {
      const { codeId } = await story.askCode(request)
      return client.call('verifyCode', { params: { codeId }, body: { code: story.digits() } })
    },
    async passCaptcha() {
      const { captchaId } = await client.call('createCaptcha', { body: { surface: 'phone' } })
      const { text } = server.inside().captchas.find((captcha) => captcha.captchaId === captchaId)!
      return (await client.call('answerCaptcha', { params: { captchaId }, body: { text } })).pass
    },
    async signUp({ cloudSync = false, idempotencyKey, ...request } = {}) {
      const { proof, captchaRequired } = await story.proveNumber(request)
      const captchaPass = captchaRequired ? await story.passCaptcha() : undefined
      return client.call('createAccount', {
        body: { ...acceptAll, proof, ...(captchaPass && { captchaPass }), cloudSync },
        ...(idempotencyKey && { idempotencyKey }),
      })
    },
    signIn: (request) => client.call('signIn', { body: { ...rightSignIn, ...request } }),
    async session(request) {
      const answer = await story.signIn(request)
      if (answer.outcome !== 'signed-in') throw new Error('A second step is asked')
      return answer.session
    },
    async startRecovery(request) {
      const captchaPass = store.get('captcha.when.recovery') === 'before' ? await story.passCaptcha() : undefined
      return client.call('startRecovery', {
        body: { identifier: ada.email, region: 'GB', surface: 'phone', ...(captchaPass && { captchaPass }), ...request },
      })
    },
    raw: (method, path, { body, headers, signal } = {}) =>
      fetch(
        new Request(new URL(path, origin), {
          method,
          headers: {
            ...(method !== 'GET' && { 'idempotency-key': `key-${(keys += 1)}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            'x-request-id': `r${(requests += 1)}`,
            ...headers,
          },
          ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
          ...(signal && { signal }),
        }),
      ),
  }
  return story
}

/** Somebody who has all that an account can have. */
export const ada = { number, name: 'Ada Quill', email: 'ada.quill@post.test', password: 'Lantern77' }
/** Somebody else. */
export const bo = { number: '+441632960456', name: 'Bo Marsh', email: 'bo@post.test', password: 'Harbour88' }

const rightSignIn = { identifier: ada.email, region: 'GB', password: ada.password, surface: 'phone', device: 'Test phone' } as const

/** Agreement answers and the rest of a sign-up that no test is about. */
export const acceptAll = {
  region: 'GB',
  device: 'Test phone',
  agreements: [
    { id: 'user-agreement' as const, version: '1.0', accepted: true },
    { id: 'cloud-privacy-policy' as const, version: '1.0', accepted: true },
  ],
}

/** What a call was refused with. @throws when it was not refused with a problem of the contract */
export async function refusal(call: Promise<unknown>): Promise<Problem & { kind: string }> {
  const error = await call.then(
    (answer) => new Error(`Not refused: ${JSON.stringify(answer)}`),
    (reason: unknown) => reason,
  )
  if (error instanceof AccountFailure && error.failure.kind === 'problem') return { ...error.failure.document, kind: error.failure.problem }
  throw error
}

/** How a call ended, in a word: `answered`, the kind of problem, or the kind of failure. */
export const ending = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (error: unknown) => {
      const failure = failureOf(error)
      return failure.kind === 'problem' ? failure.problem : failure.kind
    },
  )
