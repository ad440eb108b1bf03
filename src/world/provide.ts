import { fromCallback, fromPromise, type AnyEventObject } from 'xstate'
import { activationLockMachine } from '../flows/activation-lock/activation-lock.machine.ts'
import { accountCodeMachine } from '../flows/account-code/account-code.machine.ts'
import type { CodeListenerInput, Safeguards } from '../flows/actors.ts'
import { agreementMachine } from '../flows/agreement/agreement.machine.ts'
import { captchaMachine } from '../flows/captcha/captcha.machine.ts'
import { miAccountMachine } from '../flows/mi-account/mi-account.machine.ts'
import { newPasswordMachine } from '../flows/new-password/new-password.machine.ts'
import { oneTimeCodeMachine } from '../flows/one-time-code/one-time-code.machine.ts'
import { recoveryMachine } from '../flows/recovery/recovery.machine.ts'
import { setupWizardMachine } from '../flows/setup-wizard/setup-wizard.machine.ts'
import { signInMachine } from '../flows/sign-in/sign-in.machine.ts'
import { signUpMachine } from '../flows/sign-up/sign-up.machine.ts'
import { createAccountActors, type AccountServices } from './account-actors.ts'
import type { CodeListener } from './code-reader.ts'
import { connectionLogic, type ConnectionWatch } from './connection-watch.ts'

export interface PhoneServices extends AccountServices {
  patience: () => number
  listenForCodes: CodeListener
  /** Calls back when the phone gets a way to the servers or loses it. @returns what ends that */
  listenForConnection: ConnectionWatch['listen']
  /** What else keeps this phone shut when it starts like new. */
  safeguards: () => Safeguards
}

/** The machines that ask the account server with the world's actors in every placeholder. This is the only place that brings them. */
export function provideAccountFlows({ patience, listenForCodes, listenForConnection, safeguards, ...services }: PhoneServices) {
  const ask = createAccountActors(services)
  const delays = { patience }
  const captcha = captchaMachine.provide({
    actors: { createCaptcha: ask.createCaptcha, speakCaptcha: ask.speakCaptcha, answerCaptcha: ask.answerCaptcha },
    delays,
  })
  const agreement = agreementMachine.provide({ actors: { listAgreements: ask.listAgreements, readAgreement: ask.readAgreement }, delays })
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
  const accountCode = accountCodeMachine.provide({ actors: { sendCode: ask.sendCode, code }, delays })
  const signIn = signInMachine.provide({ actors: { signIn: ask.signIn, captcha, accountCode }, delays })
  const recovery = recoveryMachine.provide({
    actors: { startRecovery: ask.startRecovery, captcha, accountCode, newPassword },
    delays,
  })
  const miAccount = miAccountMachine.provide({
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
  const connection = connectionLogic(listenForConnection)
  const activationLock = activationLockMachine.provide({
    actors: { activateDevice: ask.activateDevice, readActivation: ask.readActivation, connection, captcha, accountCode },
    delays,
  })
  const setupWizard = setupWizardMachine.provide({
    actors: {
      readActivation: ask.readActivation,
      readSafeguards: fromPromise(() => services.work(async () => safeguards())),
      bindDevice: ask.bindDevice,
      connection,
      activationLock,
      captcha,
      signIn,
      signUp,
      recovery,
    },
    delays,
  })
  return { miAccount, setupWizard, activationLock, askActivation: ask.askActivation }
}

export type ProvidedFlows = ReturnType<typeof provideAccountFlows>
export type MiAccount = ProvidedFlows['miAccount']
