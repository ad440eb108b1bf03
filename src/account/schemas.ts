import * as v from 'valibot'
import { day, id, instant, region } from './fields.ts'

/** What a code is for. Each purpose has its own length. */
export const CodePurpose = v.picklist(['phone-sign-up', 'web-sign-up', 'cloud-sign-in', 'second-step', 'recovery', 'new-contact'])
export type CodePurpose = v.InferOutput<typeof CodePurpose>

/** Where the caller stands. A captcha may be asked at another point on each. */
export const Surface = v.picklist(['phone', 'web'])
export type Surface = v.InferOutput<typeof Surface>

export const Captcha = v.object({
  captchaId: id,
  length: v.pipe(v.number(), v.integer()),
  caseSensitive: v.boolean(),
  expiresAt: instant,
  picture: v.pipe(
    v.object({ width: v.number(), height: v.number(), strokes: v.array(v.string()) }),
    v.metadata({ description: 'Vector paths (SVG path data) to be stroked; the text itself is not in the answer.' }),
  ),
})
export type Captcha = v.InferOutput<typeof Captcha>

/** How a code can reach somebody. */
export const CodeMethod = v.picklist(['sms', 'mail', 'device'])
export type CodeMethod = v.InferOutput<typeof CodeMethod>
/** What an account can have registered, for codes to go to. */
export const ContactKind = v.picklist(['sms', 'mail'])
export type ContactKind = v.InferOutput<typeof ContactKind>

export const ContactMethod = v.object({
  method: CodeMethod,
  masked: v.pipe(
    v.string(),
    v.metadata({ description: 'The number or address, with its middle hidden; for method “device” the names of the devices.' }),
  ),
})
export type ContactMethod = v.InferOutput<typeof ContactMethod>

export const CodeTicket = v.object({
  codeId: id,
  purpose: CodePurpose,
  method: v.optional(CodeMethod),
  maskedNumber: v.pipe(
    v.string(),
    v.metadata({ description: 'Where the code went: for method “mail” the masked address, for “device” the names of the devices.' }),
  ),
  length: v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(8)),
  sentAt: instant,
  expiresAt: instant,
  resendAt: instant,
  sendsLeft: v.pipe(v.number(), v.integer(), v.minValue(0)),
  resetsAt: v.pipe(instant, v.metadata({ description: 'When codes are counted anew: until then no more than “sendsLeft” can follow.' })),
})
export type CodeTicket = v.InferOutput<typeof CodeTicket>

export const MaskedAccount = v.object({ accountId: v.string(), name: v.string() })
export type MaskedAccount = v.InferOutput<typeof MaskedAccount>

export const NumberProof = v.object({
  proof: id,
  expiresAt: instant,
  standing: v.pipe(
    v.picklist(['free', 'registered', 'recycled']),
    v.metadata({ description: 'recycled: an account has this number, but the carrier may have given it to somebody else since.' }),
  ),
  account: v.optional(MaskedAccount),
  captchaRequired: v.pipe(v.boolean(), v.metadata({ description: 'A captcha pass must come with the next step.' })),
})
export type NumberProof = v.InferOutput<typeof NumberProof>

/** What the cloud keeps when sync is on. */
export const cloudKinds = ['photos', 'contacts', 'notes'] as const
export type CloudKind = (typeof cloudKinds)[number]
export const CloudSync = v.object({
  on: v.boolean(),
  kinds: v.object({ photos: v.boolean(), contacts: v.boolean(), notes: v.boolean() }),
})
export type CloudSync = v.InferOutput<typeof CloudSync>

export const Account = v.object({
  accountId: v.pipe(v.string(), v.regex(/^\d{9,10}$/)),
  name: v.string(),
  number: v.string(),
  email: v.optional(v.string()),
  region,
  createdAt: instant,
  hasPassword: v.boolean(),
  birthday: v.optional(day),
  cloudSync: CloudSync,
})
export type Account = v.InferOutput<typeof Account>

export const Session = v.object({ token: id, account: Account, created: v.boolean() })
export type Session = v.InferOutput<typeof Session>

export const agreementIds = ['user-agreement', 'cloud-privacy-policy'] as const
export const AgreementId = v.picklist(agreementIds)
export type AgreementId = v.InferOutput<typeof AgreementId>

export const AgreementSummary = v.object({ id: AgreementId, version: v.string(), title: v.string(), required: v.boolean() })
export type AgreementSummary = v.InferOutput<typeof AgreementSummary>
export const Agreement = v.object({
  ...AgreementSummary.entries,
  sections: v.array(v.object({ heading: v.string(), text: v.string() })),
})
export type Agreement = v.InferOutput<typeof Agreement>
export const agreementAnswer = v.object({ id: AgreementId, version: v.string(), accepted: v.boolean() })

const serviceState = v.picklist(['operational', 'slow', 'maintenance', 'outage'])
export const Status = v.object({
  state: serviceState,
  since: instant,
  services: v.array(v.object({ service: v.string(), state: serviceState })),
  notices: v.array(v.object({ id, at: instant, text: v.string() })),
  history: v.pipe(
    v.array(v.object({ state: v.picklist(['slow', 'maintenance', 'outage']), from: instant, to: v.optional(instant) })),
    v.metadata({ description: 'Disturbances of the last days, the newest first; without “to” it is not over.' }),
  ),
})
export type Status = v.InferOutput<typeof Status>
