import { fromCallback, fromPromise, type AnyEventObject } from 'xstate'
import type {
  Account,
  AccountFacts,
  Activation,
  Agreement,
  AgreementId,
  AgreementSummary,
  Captcha,
  CloudSync,
  CodeMethod,
  CodePurpose,
  CodeTicket,
  ContactKind,
  LinkedName,
  CompletedSignIn,
  AskedSound,
  Device,
  LostNote,
  MailSignUp,
  MaskedAccount,
  NumberProof,
  ProofOfPurchase,
  QuestionAnswer,
  Recovery,
  Security,
  Service,
  Session,
  SignIn,
  Status,
  Ticket,
  TicketTopic,
  Verification,
} from '../account/contract.ts'
import type { Mail, MailChange } from './mail/mail.ts'
import { AccountFailure, failureOf, type Failure } from '../account/client.ts'

export { connection, type ConnectionEvent } from './connection.ts'
export { patience } from './patience.ts'

/**
 * What the machines ask of the world. Each stands here as a placeholder that rejects; `world/provide.ts` brings the
 * real ones, once. Anything that comes back from the server says when it came, since machines have no clock.
 */
export type Received<T> = T & { receivedAt: number }

/** Repeats a failed request as the very same request. */
export interface Retry {
  idempotencyKey?: string | undefined
}

/** A failure as a machine keeps it: what went wrong, and the key that makes a retry the same request. */
export interface Trouble {
  failure: Failure
  idempotencyKey: string | undefined
  /** When it came, where it says how long to wait. */
  receivedAt?: number
}

/** What a machine keeps of an error: why it failed, and under which key the same may be asked again, where no answer came. */
export function troubleOf(error: unknown): Trouble {
  const failure = failureOf(error)
  // The server keeps a no under its key: asking again after one has to be a new request.
  const isRefusal = failure.kind === 'problem' || failure.kind === 'unknown'
  if (!(error instanceof AccountFailure)) return { failure, idempotencyKey: undefined }
  const { idempotencyKey, receivedAt } = error
  return { failure, idempotencyKey: isRefusal ? undefined : idempotencyKey, ...(receivedAt !== undefined && { receivedAt }) }
}

/** The trouble of whoever ran out of patience. Nobody knows whether the server heard. */
export const timedOut: Trouble = { failure: { kind: 'timed-out' }, idempotencyKey: undefined }

/** Whether the trouble is the server's named problem of this kind. */
export const isProblem = (error: unknown, ...kinds: string[]): boolean => {
  const failure = failureOf(error)
  return failure.kind === 'problem' && kinds.includes(failure.problem)
}

function placeholder<Output, Input>(name: string) {
  return fromPromise<Output, Input>(() => Promise.reject(new Error(`The world provides no "${name}"`)))
}

/** How a typed number reads in a region. `region` follows a pasted `+`. */
export type NumberReading = { valid: true; number: string; region: string } | { valid: false; reason: NumberFault; region: string }
export type NumberFault = 'empty' | 'letters' | 'too-short' | 'too-long' | 'not-here'

export const readNumber = placeholder<NumberReading, { text: string; region: string }>('readNumber')

/** The form that a sign-up on the web begins with: the number, and whether somebody can have been born that day. */
export const readForm = placeholder<{ reading: NumberReading; isBirthday: boolean }, { text: string; region: string; birthday: string }>(
  'readForm',
)

/** What a code is to prove: that somebody holds a number, or may use an account. */
export type CodeTarget =
  | { kind: 'number'; purpose: CodePurpose; number: string; region: string }
  | { kind: 'sign-in'; signInId: string; method: CodeMethod }
  | { kind: 'recovery'; recoveryId: string; method: CodeMethod }
  /** A number or address that an account shall have. */
  | { kind: 'contact'; token: string; method: ContactKind; to: string; region: string }

/** What a right code gives, by what it was to prove. */
export type VerifiedCode =
  | { kind: 'number'; proof: Received<NumberProof> }
  | { kind: 'sign-in'; session: CompletedSignIn }
  | { kind: 'recovery'; proof: string; account: MaskedAccount }
  | { kind: 'contact'; account: Account }

/** `fresh` is false when the server held back and pointed at the code that still counts. */
export const sendCode = placeholder<
  Received<CodeTicket> & { fresh: boolean },
  { target: CodeTarget; captchaPass?: string | undefined } & Retry
>('sendCode')

/** @param trust whether this device shall be spared the second step from now on; counts for a sign-in only */
export const verifyCode = placeholder<VerifiedCode, { target: CodeTarget; codeId: string; code: string; trust: boolean } & Retry>(
  'verifyCode',
)

/** How a sign-in stands that waits for its second step; rejects once it is over, or was denied on another device. */
export const readSignIn = placeholder<{ expiresAt: number }, { signInId: string }>('readSignIn')

/** Says on this device whether a sign-in elsewhere is the owner's; allowed, the answer has the code to enter there. */
export const answerSignInRequest = placeholder<
  { code?: string | undefined; expiresAt: number },
  { token: string; codeId: string; allow: boolean } & Retry
>('answerSignInRequest')

export interface Credentials {
  identifier: string
  region: string
  password: string
  captchaPass?: string | undefined
  /** What is signed in to; the account by default. */
  service?: Service | undefined
}
export const signIn = placeholder<SignIn, Credentials & Retry>('signIn')
export const startRecovery = placeholder<Recovery, { identifier: string; region: string; captchaPass?: string | undefined } & Retry>(
  'startRecovery',
)

/** Answers to the security questions of a recovery: as good as a right code. */
export const answerQuestions = placeholder<
  Extract<VerifiedCode, { kind: 'recovery' }>,
  { recoveryId: string; answers: QuestionAnswer[] } & Retry
>('answerQuestions')

/** What the account of a proven number can be called, with the middles hidden. */
export const lookUpNames = placeholder<{ names: LinkedName[] }, { proof: string } & Retry>('lookUpNames')

/** Whose password is set, and by what right. */
export type PasswordTarget = { kind: 'account'; token: string } | { kind: 'recovery'; recoveryId: string; proof: string }
export const savePassword = placeholder<
  object,
  { target: PasswordTarget; password: string; current?: string | undefined; captchaPass?: string | undefined } & Retry
>('savePassword')

/** Shows with the password that it is still the owner who is signed in. */
export const confirmPassword = placeholder<object, { token: string; password: string; captchaPass?: string | undefined } & Retry>(
  'confirmPassword',
)

export const createCaptcha = placeholder<Received<Captcha>, Retry>('createCaptcha')
export const speakCaptcha = placeholder<{ words: string[] }, { captchaId: string }>('speakCaptcha')
export const answerCaptcha = placeholder<{ pass: string }, { captchaId: string; text: string } & Retry>('answerCaptcha')

export const listAgreements = placeholder<{ agreements: AgreementSummary[] }, undefined>('listAgreements')
export const readAgreement = placeholder<Agreement, { agreementId: AgreementId }>('readAgreement')

export interface AcceptedAgreement {
  id: AgreementId
  version: string
  accepted: boolean
}

export const createAccount = placeholder<
  Session,
  {
    proof: string
    captchaPass?: string | undefined
    region: string
    agreements: AcceptedAgreement[]
    cloudSync: boolean
    password?: string
    birthday?: string
  } & Retry
>('createAccount')
/** Asks for an account with an address, which a mail follows. */
export const startMailSignUp = placeholder<
  Received<MailSignUp>,
  {
    email: string
    password: string
    region: string
    birthday: string
    agreements: AcceptedAgreement[]
    captchaPass?: string | undefined
  } & Retry
>('startMailSignUp')
export const resendActivation = placeholder<Received<MailSignUp>, { mailSignUpId: string } & Retry>('resendActivation')
/** Opens the link of such a mail. */
export const activateAccount = placeholder<{ email: string }, { link: string } & Retry>('activateAccount')
export const createSession = placeholder<Session, { proof: string; captchaPass?: string | undefined } & Retry>('createSession')
export const endSession = placeholder<object, { token: string } & Retry>('endSession')
export const readCloudSync = placeholder<CloudSync, { token: string }>('readCloudSync')
export const readSecurity = placeholder<Security, { token: string }>('readSecurity')
/** The account as the server has it now. */
export const readAccount = placeholder<Account, { token: string }>('readAccount')
/** The owner has looked through who is signed in. */
export const reviewSessions = placeholder<object, { token: string } & Retry>('reviewSessions')
export const setTwoStep = placeholder<object, { token: string; on: boolean } & Retry>('setTwoStep')
/** The owner's security questions, with their answers. */
export const saveQuestions = placeholder<object, { token: string; questions: QuestionAnswer[] } & Retry>('saveQuestions')
/** Signs out somewhere else. */
export const endOtherSession = placeholder<object, { token: string; sessionId: string } & Retry>('endOtherSession')
/** Opens the cloud with a session that was begun elsewhere; it may ask for a code first. */
export const openCloud = placeholder<SignIn, { token: string } & Retry>('openCloud')
/** Accepts or declines a version of a document for an account that exists. */
export const answerAgreement = placeholder<object, { token: string } & AcceptedAgreement & Retry>('answerAgreement')
export const setCloudSync = placeholder<CloudSync, { token: string; cloudSync: CloudSync } & Retry>('setCloudSync')

/** The devices of the account. */
export const listDevices = placeholder<{ devices: Device[] }, { token: string }>('listDevices')
/** Turns Find device on or off. The password is asked whenever that changes anything and the account has one. */
export const bindDevice = placeholder<
  Device,
  {
    token: string
    deviceId: string
    on: boolean
    name?: string | undefined
    password?: string | undefined
    captchaPass?: string | undefined
  } & Retry
>('bindDevice')
/** Shows a message and a contact on a bound device, or takes them back with null. */
export const setLostMode = placeholder<Device, { token: string; deviceId: string; lost: LostNote | null } & Retry>('setLostMode')
export const removeDevice = placeholder<object, { token: string; deviceId: string } & Retry>('removeDevice')
/** Wants everything on a bound device erased; it stays bound. */
export const eraseDevice = placeholder<Device, { token: string; deviceId: string } & Retry>('eraseDevice')
/** Has a bound device play a sound, so that it is found nearby. */
export const ringDevice = placeholder<AskedSound, { token: string; deviceId: string } & Retry>('ringDevice')
/** Whether a device is bound and to whom, masked. The server alone knows; nothing that the device remembers counts. */
export const readActivation = placeholder<Activation, { deviceId: string }>('readActivation')
/** The credentials of the account a device is bound to; verified, they lift the binding and sign in. */
export const activateDevice = placeholder<
  SignIn,
  {
    deviceId: string
    identifier?: string | undefined
    region?: string | undefined
    password: string
    captchaPass?: string | undefined
  } & Retry
>('activateDevice')
/** Opens a page of the simulated web; rejects without a connection. No request leaves the page of this project. */
export const openPage = placeholder<object, { address: string }>('openPage')

/** How the service is doing; can be asked while the rest of it is out. */
export const readStatus = placeholder<Status, undefined>('readStatus')

/** What people write about the service on a page of their own. */
export interface CommunityReport {
  reportId: string
  at: number
  /** Who wrote it: nobody's name, a number. */
  author: number
  /** What it is about: what does not work, or an old piece of advice. */
  topic: 'codes' | 'signUp' | 'signIn' | 'cloud' | 'all' | 'language' | 'spam' | 'patience'
  /** Which of several wordings. */
  wording: number
}
export const readReports = placeholder<{ reports: CommunityReport[] }, undefined>('readReports')

/** A file on the computer of whoever sits before it. */
export type Document = ProofOfPurchase & { documentId: string }
export const listDocuments = placeholder<{ documents: Document[] }, undefined>('listDocuments')

export interface TicketForm {
  visitorId?: string | undefined
  topic: TicketTopic
  model: string
  imei: string
  accountId?: string | undefined
  description: string
  email: string
  proof?: ProofOfPurchase | undefined
}
export const openTicket = placeholder<Ticket, TicketForm & Retry>('openTicket')
export const listTickets = placeholder<{ tickets: Ticket[] }, { visitorId: string }>('listTickets')
export const openVerification = placeholder<
  Verification,
  { identifier: string; region: string; email: string; facts: AccountFacts } & Retry
>('openVerification')
export const readVerification = placeholder<Verification, { verificationId: string }>('readVerification')
/** Gives the right to choose a new password. */
export const openAccessLink = placeholder<{ recoveryId: string; proof: string; maskedAccount: MaskedAccount }, { linkId: string } & Retry>(
  'openAccessLink',
)

/** The addresses that whoever sits before this browser gets mail at. */
export const listAddresses = placeholder<{ addresses: string[] }, undefined>('listAddresses')
/** What somebody does to a mail in its mailbox; rejects without a connection. */
export const changeMail = placeholder<object, { address: string; messageId: string; change: MailChange }>('changeMail')

/** What lies in a mailbox: at once, and whenever it changes while there is a connection. */
export type MailboxEvent = { type: 'mails.changed'; mails: readonly Mail[] }
/** Sends a `MailboxEvent` at once and with every change, until it is stopped. */
export const mailboxListener = fromCallback<AnyEventObject, { address: string }>(() => {
  throw new Error('The world provides no "mailboxListener"')
})

/** What else keeps a phone shut that starts like new, and is no business of the account. */
export interface Safeguards {
  /** The seller locked it for instalments that are overdue. */
  finance: boolean
  /** The screen lock it had before is asked for. */
  previousPin: boolean
}
/** What the app store says to a phone that would sign in to it: that it may, or that it is too new and shall try later. */
export type StoreAnswer = 'signed-in' | 'too-new'
export const signInToStore = placeholder<StoreAnswer, undefined>('signInToStore')

export const readSafeguards = placeholder<Safeguards, undefined>('readSafeguards')

/** What the phone's code reader says while a code screen is open. Only messages that came after the code was asked for count. */
export type CodeListenerEvent =
  | { type: 'code.reading' }
  | { type: 'code.read'; code: string }
  | { type: 'code.offered'; code: string }
  | { type: 'code.consent-asked'; code: string; text: string; sender: string }

export interface CodeListenerInput {
  since: number
  method: CodeMethod | undefined
}

/** Sends a `CodeListenerEvent` for a code that came since an instant, until it is stopped. */
export const codeListener = fromCallback<AnyEventObject, CodeListenerInput>(() => {
  throw new Error('The world provides no "codeListener"')
})
