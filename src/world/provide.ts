import { fromCallback, type AnyEventObject } from 'xstate'
import { accountCodeMachine } from '../flows/account-code/account-code.machine.ts'
import type { CodeListenerInput } from '../flows/actors.ts'
import { agreementMachine } from '../flows/agreement/agreement.machine.ts'
import { captchaMachine } from '../flows/captcha/captcha.machine.ts'
import { miAccountMachine } from '../flows/mi-account/mi-account.machine.ts'
import { namesMachine } from '../flows/names/names.machine.ts'
import { newPasswordMachine } from '../flows/new-password/new-password.machine.ts'
import { oneTimeCodeMachine } from '../flows/one-time-code/one-time-code.machine.ts'
import { recoveryMachine } from '../flows/recovery/recovery.machine.ts'
import { signInMachine } from '../flows/sign-in/sign-in.machine.ts'
import { signUpMachine } from '../flows/sign-up/sign-up.machine.ts'
import { createAccountActors, type AccountServices } from './account-actors.ts'
import type { CodeListener } from './code-reader.ts'

/** What somebody who asks the account server on a device needs. */
export interface PhoneServices extends AccountServices {
  patience: () => number
  listenForCodes: CodeListener
}

/** The flows that phones and sites share, with the world's actors in every placeholder. */
export function provideWaysIn({ patience, listenForCodes, ...services }: PhoneServices) {
  const ask = createAccountActors(services)
  const delays = { patience }
  const captcha = captchaMachine.provide({
    actors: { createCaptcha: ask.createCaptcha, speakCaptcha: ask.speakCaptcha, answerCaptcha: ask.answerCaptcha },
    delays,
  })
  const code = oneTimeCodeMachine.provide({
    actors: {
      sendCode: ask.sendCode,
      verifyCode: ask.verifyCode,
      captcha,
      codeListener: fromCallback<AnyEventObject, CodeListenerInput>(({ sendBack, input }) => listenForCodes(input, sendBack)),
    },
    delays,
  })
  const newPassword = newPasswordMachine.provide({ actors: { savePassword: ask.savePassword, captcha }, delays })
  const accountCode = accountCodeMachine.provide({ actors: { sendCode: ask.sendCode, code }, delays })
  const names = namesMachine.provide({
    actors: { readNumber: ask.readNumber, sendCode: ask.sendCode, lookUpNames: ask.lookUpNames, captcha, code },
    delays,
  })
  const signIn = signInMachine.provide({ actors: { signIn: ask.signIn, captcha, accountCode, names }, delays })
  const recovery = recoveryMachine.provide({
    actors: { startRecovery: ask.startRecovery, captcha, accountCode, newPassword },
    delays,
  })
  return { ask, delays, captcha, code, newPassword, accountCode, signIn, recovery }
}

/** The machines behind Mi Account with the world's actors in every placeholder. */
export function provideMiAccount(services: PhoneServices) {
  const { ask, delays, captcha, code, newPassword, signIn, recovery } = provideWaysIn(services)
  const agreement = agreementMachine.provide({ actors: { listAgreements: ask.listAgreements, readAgreement: ask.readAgreement }, delays })
  const signUp = signUpMachine.provide({
    actors: {
      readNumber: ask.readNumber,
      sendCode: ask.sendCode,
      createAccount: ask.createAccount,
      createSession: ask.createSession,
      captcha,
      agreement,
      code,
    },
    delays,
  })
  return miAccountMachine.provide({
    actors: {
      signUp,
      signIn,
      recovery,
      newPassword,
      endSession: ask.endSession,
      readCloudSync: ask.readCloudSync,
      setCloudSync: ask.setCloudSync,
      readAgreement: ask.readAgreement,
      answerAgreement: ask.answerAgreement,
    },
    delays,
  })
}

export type MiAccount = ReturnType<typeof provideMiAccount>
