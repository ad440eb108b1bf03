import { accountCodeMachine } from '../../src/flows/account-code/account-code.machine.ts'
import { securityAnswersMachine } from '../../src/flows/security-answers/security-answers.machine.ts'
import { contactChangeMachine } from '../../src/flows/contact-change/contact-change.machine.ts'
import { proveOwnerMachine } from '../../src/flows/prove-owner/prove-owner.machine.ts'
import { ownQuestionsMachine } from '../../src/flows/own-questions/own-questions.machine.ts'
import { securityCheckMachine } from '../../src/flows/security-check/security-check.machine.ts'
import { ownSecurityMachine } from '../../src/flows/own-security/own-security.machine.ts'
import { ownDevicesMachine } from '../../src/flows/own-devices/own-devices.machine.ts'
import { broken, expired, has, methods, passed, refused, session, ticket } from './answers.ts'
import type { Model } from './explore.ts'

const device = { deviceId: 'd', name: 'Handset', findDevice: true }

const questions = ['first-pet', 'first-school', 'birth-town']
const recovered = { kind: 'recovery', proof: 'proof', account: { accountId: '12••••••90', name: 'A•' } }

const contactChange = (method: 'sms' | 'mail'): Model => ({
  machine: contactChangeMachine,
  input: { token: 'token', region: 'GB', method },
  events: { 'contact.changed': [{ text: 'ada@post.test' }, { text: 'ada' }, { text: '' }] },
  outputs: {
    readNumber: [
      { valid: true, number: '+447700900123', region: 'GB' },
      { valid: false, reason: 'letters', region: 'GB' },
    ],
    sendCode: [ticket],
    code: [
      { kind: 'left', ticket },
      { kind: 'proved', verified: { kind: 'contact', account: session.account } },
    ],
  },
  errors: { readNumber: [broken], sendCode: [broken, refused('contact-unchanged'), refused('session-expired')] },
  key: ({ text, reading, isNoAddress, outcome, trouble }) => [text, reading?.valid, isNoAddress, outcome.kind, has(trouble)],
})

/** What the owner of an account looks after on the computer. */
export const ownModels: Record<string, Model> = {
  'own-devices': {
    machine: ownDevicesMachine,
    input: { token: 'token' },
    events: {
      'removal.requested': [{ deviceId: 'd' }],
      'erasure.requested': [{ deviceId: 'd' }],
      'lost-note.opened': [{ deviceId: 'd' }],
      'lost-note.withdrawn': [{ deviceId: 'd' }],
      'sound.requested': [{ deviceId: 'd' }],
      'password.changed': [{ text: 'Lighthouse7' }, { text: '' }],
      'message.changed': [{ text: 'Found?' }],
      'contact.changed': [{ text: '+44' }],
    },
    outputs: {
      listDevices: [{ devices: [device] }],
      confirmPassword: [{}],
      removeDevice: [{}],
      eraseDevice: [device],
      ringDevice: [{ ...device, until: 1 }],
      setLostMode: [device],
      captcha: passed,
    },
    errors: {
      listDevices: [broken, refused('session-expired')],
      confirmPassword: [broken, refused('credentials-invalid'), refused('captcha-required')],
      removeDevice: [broken, refused('not-found'), refused('password-required')],
      eraseDevice: [broken, refused('not-found')],
      ringDevice: [broken, refused('not-found'), refused('session-expired')],
      setLostMode: [broken],
    },
    key: ({ wish, wantsSound, password, note, trouble, captchaPass }) => [
      wish,
      wantsSound,
      password !== '',
      note?.message,
      note?.contact,
      has(trouble),
      has(captchaPass),
    ],
  },
  'prove-owner': {
    machine: proveOwnerMachine,
    input: { token: 'token' },
    events: { 'password.changed': [{ text: 'Lighthouse7' }, { text: '' }] },
    outputs: { confirmPassword: [{}], captcha: passed },
    errors: {
      confirmPassword: [broken, refused('captcha-required'), refused('credentials-invalid'), refused('session-expired')],
    },
    key: ({ password, captchaPass, outcome, trouble }) => [password !== '', has(captchaPass), outcome.kind, has(trouble)],
  },
  'contact-change': contactChange('mail'),
  'contact-change, of a number': contactChange('sms'),
  'account-code, with questions': {
    machine: accountCodeMachine,
    input: { kind: 'recovery', id: 'r', methods, questions },
    outputs: {
      sendCode: [ticket],
      code: [{ kind: 'left', ticket }],
      signInWatch: [{ trouble: undefined }],
      securityAnswers: [{ kind: 'proved', verified: recovered }, { kind: 'left' }, expired],
    },
    key: ({ method, outcome, trouble }) => [method, outcome.kind, has(trouble)],
  },
  'security-answers': {
    machine: securityAnswersMachine,
    input: { recoveryId: 'r', questions: questions.slice(0, 1) },
    events: {
      'answer.changed': [
        { question: 'first-pet', text: 'Biscuit' },
        { question: 'first-pet', text: '' },
        { question: 'none', text: '' },
      ],
    },
    outputs: { answerQuestions: [recovered] },
    errors: { answerQuestions: [broken, refused('answers-wrong'), refused('answers-used-up'), refused('recovery-expired')] },
    key: ({ answers, showsFaults, outcome, trouble }) => [JSON.stringify(answers), showsFaults, outcome.kind, has(trouble)],
  },
  'security-check': {
    machine: securityCheckMachine,
    input: { token: 'token' },
    outputs: {
      readAccount: [session.account],
      readSecurity: [{ twoStep: false, wrongTries: 0, sessions: [], questions: [] }],
      reviewSessions: [{}],
    },
    errors: {
      readAccount: [broken, refused('session-expired')],
      readSecurity: [broken, refused('session-expired')],
      reviewSessions: [broken, refused('session-expired')],
    },
    key: ({ account, security, outcome, trouble }) => [has(account), has(security), outcome.kind, has(trouble)],
  },
  'own-questions': {
    machine: ownQuestionsMachine,
    // Two of them are set, so that the walk has an end.
    input: { token: 'token', questions: ['first-pet', 'first-school'] },
    events: {
      'question.chosen': [
        { row: 2, question: 'birth-town' },
        { row: 2, question: 'first-pet' },
        { row: 9, question: 'none' },
      ],
      'answer.changed': [
        { row: 0, text: 'a' },
        { row: 1, text: 'b' },
        { row: 2, text: 'c' },
        { row: 2, text: '' },
      ],
    },
    outputs: { saveQuestions: [{}] },
    errors: { saveQuestions: [broken, refused('session-expired')] },
    key: ({ rows, showsFaults, outcome, trouble }) => [JSON.stringify(rows), showsFaults, outcome.kind, has(trouble)],
  },
  'own-security': {
    machine: ownSecurityMachine,
    input: { token: 'token', region: 'GB' },
    events: {
      'contact.opened': [{ method: 'sms' }, { method: 'mail' }],
      'two-step.requested': [{ on: true }],
      'session.ended': [{ sessionId: 's' }],
    },
    outputs: {
      readSecurity: [{ twoStep: false, wrongTries: 0, sessions: [], questions: [] }],
      proveOwner: [{ kind: 'confirmed' }, { kind: 'left' }, { kind: 'expired' }],
      ownQuestions: [{ kind: 'saved' }, { kind: 'left' }, { kind: 'expired' }],
      contactChange: [{ kind: 'changed', account: session.account }, { kind: 'left' }, { kind: 'expired' }],
      setTwoStep: [{}],
      endOtherSession: [{}],
    },
    errors: {
      readSecurity: [broken, refused('session-expired')],
      setTwoStep: [broken, refused('password-required'), refused('session-expired')],
      endOtherSession: [broken, refused('not-found'), refused('session-expired')],
    },
    key: ({ wish, done, trouble }) => [wish?.kind, done, has(trouble)],
  },
}
