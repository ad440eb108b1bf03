/**
 * Every kind of problem the account server can answer, with its HTTP status and an English title.
 * The kind is the last segment of the RFC 9457 `type` (`/problems/wrong-code`).
 */
export const problems = {
  'bad-request': { status: 400, title: 'The request does not fit the contract' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'method-not-allowed': { status: 405, title: 'This resource does not take that method' },
  'media-type-unsupported': { status: 415, title: 'The body is not in a format that is read here' },
  'idempotency-key-missing': { status: 400, title: 'A change needs an Idempotency-Key header' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'number-invalid': { status: 422, title: 'This is not a phone number that can receive a code' },
  'captcha-required': { status: 403, title: 'The text in a picture has to be entered first' },
  'captcha-wrong': { status: 422, title: 'The text does not match the picture' },
  'captcha-expired': { status: 410, title: 'The picture is too old or was used' },
  'code-too-soon': { status: 429, title: 'A code was sent a moment ago' },
  'code-limit-reached': { status: 429, title: 'No more codes for this number today' },
  'code-wrong': { status: 422, title: 'The code is wrong' },
  'code-expired': { status: 410, title: 'The code is too old' },
  'code-superseded': { status: 409, title: 'A newer code was sent; only the newest one counts' },
  'code-used': { status: 409, title: 'The code was already used' },
  'code-attempts-used-up': { status: 429, title: 'Too many wrong tries; a new code is needed' },
  'answers-wrong': { status: 422, title: 'The answers are not those of the account' },
  'answers-used-up': { status: 429, title: 'Too many wrong answers; another way is needed' },
  'proof-invalid': { status: 403, title: 'The proof of the number is unknown, too old or used' },
  'number-registered': { status: 409, title: 'An account with this number exists' },
  'number-accounts-full': { status: 409, title: 'This number has as many accounts as it may' },
  'sign-up-by-mail': { status: 403, title: 'Accounts are made with an e-mail address, not with a number' },
  'sign-up-by-number': { status: 403, title: 'Accounts are made with a phone number, not with an address' },
  'agreement-required': { status: 422, title: 'The user agreement has to be accepted' },
  'agreement-outdated': { status: 409, title: 'There is a newer version of this document' },
  'sync-off': { status: 409, title: 'The cloud keeps none of this while its sync is off' },
  'cloud-full': { status: 409, title: 'The cloud has no room for more' },
  'credentials-invalid': { status: 403, title: 'Account and password do not fit together' },
  'number-required': { status: 409, title: 'The account needs a phone number for this' },
  'password-not-set': { status: 409, title: 'This account has no password yet' },
  'password-required': { status: 403, title: 'This needs a session that was begun with the password' },
  'password-rules': { status: 422, title: 'The password does not keep the rules' },
  'password-repeated': { status: 409, title: 'This is the password the account already has' },
  'account-locked': { status: 423, title: 'After too many wrong tries the account is locked for a while' },
  'account-too-new': { status: 403, title: 'The account was made only now; codes for it go out later' },
  'sign-in-expired': { status: 410, title: 'This sign-in is over; it has to begin again' },
  'sign-in-denied': { status: 403, title: 'This sign-in was denied on another device' },
  'recovery-expired': { status: 410, title: 'This recovery is over; it has to begin again' },
  'link-invalid': { status: 404, title: 'This is not a link that was sent' },
  'link-expired': { status: 410, title: 'The link is too old' },
  'link-used': { status: 409, title: 'The link was opened before' },
  'proof-unusable': { status: 422, title: 'This file cannot be enclosed' },
  'email-invalid': { status: 422, title: 'This is not an e-mail address' },
  'contact-taken': { status: 409, title: 'Another account has this number or address' },
  'contact-unchanged': { status: 409, title: 'The account has this number or address already' },
  'method-unavailable': { status: 422, title: 'No code can be sent this way' },
  'device-bound': { status: 409, title: 'The device belongs to another account' },
  'device-guarded': { status: 403, title: 'The password is too new to turn Find device off' },
  'session-expired': { status: 401, title: 'Nobody is signed in' },
  'client-outdated': { status: 426, title: 'The system of this device is too old to sign in' },
  'access-denied': { status: 403, title: 'The server refuses access, whoever asks' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'server-error': { status: 500, title: 'The server met an error' },
  'server-bad-gateway': { status: 502, title: 'The server got no good answer from behind' },
  'server-unavailable': { status: 503, title: 'The server is not available' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemKind = keyof typeof problems

/** An RFC 9457 problem document. `retryAfter` is in seconds and repeats the `Retry-After` header. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  retryAfter?: number
  /** `code-wrong`, `code-superseded`, `captcha-wrong`, `answers-wrong`: tries that are left before the code, the picture or the way dies. */
  attemptsLeft?: number
  /** `password-rules`: the rules that are broken. */
  rules?: readonly string[]
  /** `device-guarded`: the instant from which on Find device can be turned off. */
  until?: number
  /** `code-too-soon`: the ticket of the code that still counts, if one does. */
  ticket?: unknown
  /** `bad-request`: which fields, and what is wrong with each. */
  fields?: Record<string, string>
}

/** `type` of the problem document of a kind, relative to the origin: `/problems/not-found`. */
export const problemType = (kind: ProblemKind) => `/problems/${kind}`

/** The kind of a problem document, or undefined for a type this contract does not know. */
export function problemKind(problem: { type: string }): ProblemKind | undefined {
  const kind = problem.type.split('/').at(-1) ?? ''
  return kind in problems ? (kind as ProblemKind) : undefined
}
