import { provided } from '../provided.ts'
import { fromCallback, fromPromise, type AnyEventObject } from 'xstate'
import { activationLockMachine } from '../../flows/activation-lock/activation-lock.machine.ts'
import { accountCodeMachine } from '../../flows/account-code/account-code.machine.ts'
import type { CodeListenerInput, Safeguards } from '../../flows/actors.ts'
import { agreementMachine } from '../../flows/agreement/agreement.machine.ts'
import { captchaMachine } from '../../flows/captcha/captcha.machine.ts'
import { confirmPasswordMachine } from '../../flows/confirm-password/confirm-password.machine.ts'
import { dialerMachine } from '../../flows/dialer/dialer.machine.ts'
import { factoryResetMachine } from '../../flows/factory-reset/factory-reset.machine.ts'
import { findDeviceMachine } from '../../flows/find-device/find-device.machine.ts'
import { miAccountMachine } from '../../flows/mi-account/mi-account.machine.ts'
import { namesMachine } from '../../flows/names/names.machine.ts'
import { newPasswordMachine } from '../../flows/new-password/new-password.machine.ts'
import { oneTimeCodeMachine } from '../../flows/one-time-code/one-time-code.machine.ts'
import { phoneApps } from '../../flows/phone/phone-apps.ts'
import { recoveryMachine } from '../../flows/recovery/recovery.machine.ts'
import { securityAnswersMachine } from '../../flows/security-answers/security-answers.machine.ts'
import { signInWatchMachine } from '../../flows/sign-in-watch/sign-in-watch.machine.ts'
import { securityCheckMachine } from '../../flows/security-check/security-check.machine.ts'
import { settingsMachine } from '../../flows/settings/settings.machine.ts'
import { setupWizardMachine } from '../../flows/setup-wizard/setup-wizard.machine.ts'
import { signInMachine } from '../../flows/sign-in/sign-in.machine.ts'
import { signInRequestMachine } from '../../flows/sign-in-request/sign-in-request.machine.ts'
import { signUpMachine } from '../../flows/sign-up/sign-up.machine.ts'
import { createAccountActors, type AccountServices } from './account-actors.ts'
import type { CodeListener } from './code-reader.ts'
import type { Helpline } from './helpline.ts'
import { createPersonalDataActors, type PersonalDataServices } from './personal-data-actors.ts'
import { AccountFailure } from '../../account/client.ts'
import { outliving } from '../outside.ts'
import { connectionLogic, type ConnectionWatch } from './connection-watch.ts'

/** What somebody who asks the account server on a device needs. */
export interface PhoneServices extends AccountServices {
  patience: () => number
  listenForCodes: CodeListener
}

export interface AccountServicesOfPhone extends PhoneServices, PersonalDataServices {
  /** Whether a reset from Settings leaves the phone bound. */
  resetLocks: () => boolean
  /** Calls back when the phone gets a way to the servers or loses it. @returns what ends that */
  listenForConnection: ConnectionWatch['listen']
  /** The other end of a call. */
  callLine: Helpline
  /** What else keeps this phone shut when it starts like new. */
  safeguards: () => Safeguards
  /** Whether this phone is still too new for the app store. */
  isTooNew: () => boolean
}

/** The flows that phones and sites share, with the world's actors in every placeholder. */
export function provideWaysIn({ patience, listenForCodes, ...services }: PhoneServices) {
  const ask = createAccountActors(services)
  const delays = { patience }
  const captcha = provided(captchaMachine)({
    actors: { createCaptcha: ask.createCaptcha, speakCaptcha: ask.speakCaptcha, answerCaptcha: ask.answerCaptcha },
    delays,
  })
  const code = provided(oneTimeCodeMachine)({
    actors: {
      sendCode: ask.sendCode,
      verifyCode: ask.verifyCode,
      captcha,
      codeListener: fromCallback<AnyEventObject, CodeListenerInput>(({ sendBack, input }) => listenForCodes(input, sendBack)),
    },
    delays,
  })
  const newPassword = provided(newPasswordMachine)({ actors: { savePassword: ask.savePassword, captcha }, delays })
  const securityAnswers = provided(securityAnswersMachine)({ actors: { answerQuestions: ask.answerQuestions }, delays })
  const signInWatch = provided(signInWatchMachine)({ actors: { readSignIn: ask.readSignIn }, delays })
  const accountCode = provided(accountCodeMachine)({ actors: { sendCode: ask.sendCode, code, securityAnswers, signInWatch }, delays })
  const names = provided(namesMachine)({
    actors: { readNumber: ask.readNumber, sendCode: ask.sendCode, lookUpNames: ask.lookUpNames, captcha, code },
    delays,
  })
  const signIn = provided(signInMachine)({ actors: { signIn: ask.signIn, captcha, accountCode, names }, delays })
  const recovery = provided(recoveryMachine)({
    actors: { startRecovery: ask.startRecovery, captcha, accountCode, newPassword },
    delays,
  })
  const securityCheck = provided(securityCheckMachine)({
    actors: { readAccount: ask.readAccount, readSecurity: ask.readSecurity, reviewSessions: ask.reviewSessions },
    delays,
  })
  return { ask, delays, captcha, code, newPassword, accountCode, signIn, recovery, securityCheck }
}

/** The machines of a phone that ask the account server, with the world's actors in every placeholder. */
export function provideAccountFlows({
  resetLocks,
  listenForConnection,
  safeguards,
  isTooNew,
  callLine,
  ...services
}: AccountServicesOfPhone) {
  const { ask, delays, captcha, code, newPassword, accountCode, signIn, recovery, securityCheck } = provideWaysIn(services)
  const agreement = provided(agreementMachine)({ actors: { listAgreements: ask.listAgreements, readAgreement: ask.readAgreement }, delays })
  const signUp = provided(signUpMachine)({
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
  const confirmPassword = provided(confirmPasswordMachine)({
    actors: { bindDevice: ask.bindDevice, captcha, signIn, recovery, newPassword },
    delays,
  })
  const findDevice = provided(findDeviceMachine)({
    actors: {
      listDevices: ask.listDevices,
      bindDevice: ask.bindDevice,
      setLostMode: ask.setLostMode,
      removeDevice: ask.removeDevice,
      confirmPassword,
    },
    delays,
  })
  const factoryReset = provided(factoryResetMachine)({
    actors: { readActivation: ask.readActivation, confirmPassword },
    delays,
    guards: { leavesBinding: resetLocks },
  })
  const miAccount = provided(miAccountMachine)({
    actors: {
      signUp,
      signIn,
      recovery,
      newPassword,
      securityCheck,
      findDevice,
      confirmPassword,
      listDevices: ask.listDevices,
      endSession: ask.endSession,
      readCloudSync: ask.readCloudSync,
      setCloudSync: ask.setCloudSync,
      readAgreement: ask.readAgreement,
      answerAgreement: ask.answerAgreement,
    },
    delays,
  })
  const connection = connectionLogic(listenForConnection)
  const activationLock = provided(activationLockMachine)({
    actors: { activateDevice: ask.activateDevice, readActivation: ask.readActivation, connection, captcha, accountCode },
    delays,
  })
  const setupWizard = provided(setupWizardMachine)({
    actors: {
      readActivation: ask.readActivation,
      readSafeguards: fromPromise(() => services.work(async () => safeguards())),
      signInToStore: fromPromise(() =>
        services.work(async () => {
          if (!services.isReached()) throw new AccountFailure({ kind: 'offline' })
          return isTooNew() ? 'too-new' : 'signed-in'
        }),
      ),
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
  const apps = {
    ...phoneApps,
    personalData: outliving(
      provided(phoneApps.personalData)({
        actors: {
          ...createPersonalDataActors(services),
          connection,
          listCloudItems: ask.listCloudItems,
          saveCloudItems: ask.saveCloudItems,
        },
        delays,
      }),
    ),
    settings: provided(settingsMachine)({ actors: { miAccount, factoryReset } }),
    dialer: provided(dialerMachine)({ actors: { callLine } }),
  }
  const signInRequest = provided(signInRequestMachine)({ actors: { answerSignInRequest: ask.answerSignInRequest }, delays })
  return { apps, setupWizard, activationLock, signInRequest, askActivation: ask.askActivation, reportErasure: ask.reportErasure }
}

export type AccountMachines = ReturnType<typeof provideAccountFlows>
