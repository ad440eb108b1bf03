import { AccountFailure, type AccountClient } from '../../account/client.ts'
import type { Operation } from '../../account/contract.ts'

/** What can be done once only: a code, a picture, a proof, an old password are used up by the request that they came with. */
const onceOnly: ReadonlySet<Operation> = new Set<Operation>([
  'verifyCode',
  'answerCaptcha',
  'createAccount',
  'createSession',
  'signIn',
  'completeSignIn',
  'startRecovery',
  'verifyRecoveryCode',
  'answerSecurityQuestions',
  'finishRecovery',
  'setPassword',
  'activateDevice',
  'confirmPassword',
  'openTicket',
  'openVerification',
  'openAccessLink',
  'startMailSignUp',
  'activateAccount',
  'changeContact',
])

/**
 * A client that asks for a thing a second time under the key of the first, as long as nobody heard the answer to it:
 * whoever goes Back while a slow answer is on its way and taps Next again must not hear that the code was used.
 */
export function repeatUnheard(client: AccountClient, nextIdempotencyKey: () => string): AccountClient {
  const unheard = new Map<string, string>()
  return {
    async call(operation, call) {
      if (!onceOnly.has(operation)) return client.call(operation, call)
      const { params, body, token } = call
      const request = JSON.stringify([operation, params, body, token])
      const idempotencyKey = call.idempotencyKey ?? unheard.get(request) ?? nextIdempotencyKey()
      unheard.set(request, idempotencyKey)
      try {
        const answer = await client.call(operation, { ...call, idempotencyKey })
        unheard.delete(request)
        return answer
      } catch (error) {
        const kind = error instanceof AccountFailure ? error.failure.kind : undefined
        // The server keeps a no under its key too; the next try is to be judged anew.
        if (kind === 'problem' || kind === 'unknown') unheard.delete(request)
        throw error
      }
    },
  }
}
