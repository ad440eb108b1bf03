import type { AccountClient } from '../../account/client.ts'
import type * as actors from '../../flows/actors.ts'
import type { Task } from './account-task.ts'

/** The world's actors for what the owner of an account looks after, and for the answers that recover it. */
export function createSecurityActors(client: AccountClient, task: Task) {
  const readSecurity = task<typeof actors.readSecurity>(({ token }, requestId, signal) =>
    client.call('readSecurity', { token, requestId, signal }),
  )
  const setTwoStep = task<typeof actors.setTwoStep>(({ token, on, idempotencyKey }, requestId, signal) =>
    client.call('setTwoStep', { token, body: { on }, idempotencyKey, requestId, signal }),
  )
  const readAccount = task<typeof actors.readAccount>(({ token }, requestId, signal) =>
    client.call('readAccount', { token, requestId, signal }),
  )
  const reviewSessions = task<typeof actors.reviewSessions>(({ token, idempotencyKey }, requestId, signal) =>
    client.call('reviewSessions', { token, idempotencyKey, requestId, signal }),
  )
  const saveQuestions = task<typeof actors.saveQuestions>(({ token, questions, idempotencyKey }, requestId, signal) =>
    client.call('setSecurityQuestions', { token, body: { questions }, idempotencyKey, requestId, signal }),
  )
  const endOtherSession = task<typeof actors.endOtherSession>(({ token, sessionId, idempotencyKey }, requestId, signal) =>
    client.call('endOtherSession', { token, params: { sessionId }, idempotencyKey, requestId, signal }),
  )
  const answerQuestions = task<typeof actors.answerQuestions>(async ({ recoveryId, answers, idempotencyKey }, requestId, signal) => {
    const { proof, maskedAccount } = await client.call('answerSecurityQuestions', {
      params: { recoveryId },
      body: { answers },
      idempotencyKey,
      requestId,
      signal,
    })
    return { kind: 'recovery', proof, account: maskedAccount }
  })
  return { answerQuestions, readAccount, readSecurity, reviewSessions, setTwoStep, saveQuestions, endOtherSession }
}
