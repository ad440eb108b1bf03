import type { Operation } from './contract.ts'

// The names alone, for whoever needs no schemas: a page is on screen before it has the contract.
const names = {
  readStatus: null,
  createCaptcha: null,
  speakCaptcha: null,
  answerCaptcha: null,
  sendCode: null,
  readCodeQuota: null,
  verifyCode: null,
  createAccount: null,
  createSession: null,
  endSession: null,
  readAccount: null,
  readCloudSync: null,
  setCloudSync: null,
  signIn: null,
  sendSecondStepCode: null,
  completeSignIn: null,
  setPassword: null,
  confirmPassword: null,
  lookUpNames: null,
  startRecovery: null,
  sendRecoveryCode: null,
  verifyRecoveryCode: null,
  finishRecovery: null,
  startMailSignUp: null,
  resendActivation: null,
  activateAccount: null,
  listDevices: null,
  bindDevice: null,
  setLostMode: null,
  removeDevice: null,
  readActivation: null,
  activateDevice: null,
  listAgreements: null,
  readAgreement: null,
  answerAgreement: null,
} satisfies Record<Operation, null>

/** Every operation of the contract, in its order. */
export const operations = Object.keys(names) as Operation[]
