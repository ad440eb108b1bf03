import { accountSiteMachine } from '../../src/flows/account-site/account-site.machine.ts'
import { cloudSiteMachine } from '../../src/flows/cloud-site/cloud-site.machine.ts'
import { mailSignUpMachine } from '../../src/flows/mail-sign-up/mail-sign-up.machine.ts'
import { browserMachine } from '../../src/flows/computer/browser.machine.ts'
import { computerMachine } from '../../src/flows/computer/computer.machine.ts'
import { tabMachine } from '../../src/flows/computer/tab.machine.ts'
import { webmailMachine } from '../../src/flows/webmail/webmail.machine.ts'
import { webSignUpMachine } from '../../src/flows/web-sign-up/web-sign-up.machine.ts'
import { broken, cloudSync, expired, has, methods, passed, proof, refused, session, ticket } from './answers.ts'
import { ownModels } from './own-models.ts'
import { siteModels } from './site-models.ts'
import type { Model } from './explore.ts'

const mailSignUp = { mailSignUpId: 'm', email: 'cleo.finch@post.test', sentAt: 0, expiresAt: 86_400_000, resendAt: 60_000, receivedAt: 0 }
const mail = { messageId: 'mail_1', to: 'ada@post.test', sender: 's', subject: '', text: '', receivedAt: 0 }
const siteEvents = {
  'page.opened': [
    '/',
    '/pass/register',
    '/pass/register/phone',
    '/pass/register/mail',
    '/pass/activate/link',
    '/pass/user-agreement',
    '/pass/forgetPassword',
    '/security',
    '/security/contacts',
    '/security/check',
    '/devices',
    '/services',
    '/services/talk',
    '/nothing',
  ].map((path) => ({ path })),
  'session.told': [{ session }, { session: undefined }],
}

/** The computer's machines, with what can happen to them and what their guards look at. */
export const computerModels: Record<string, Model> = {
  ...siteModels,
  ...ownModels,
  computer: {
    machine: computerMachine,
    input: { id: 'computer-1', region: 'GB' },
    events: {
      'profile.chosen': [{ profile: 'me' }, { profile: 'previous-owner' }, { profile: 'colleague' }],
      'theme.chosen': [{ theme: 'dark' }],
      'font-scale.chosen': [{ fontScale: 1 }],
      'language.chosen': [{ locale: 'en' }],
    },
    key: ({ front }: { front: string }) => front,
  },
  browser: {
    machine: browserMachine,
    input: { profile: 'me', region: 'GB' },
    events: {
      'tab.opened': [{}],
      'tab.chosen': [{ tab: 'tab-1' }, { tab: 'tab-9' }],
      'tab.closed': [{ tab: 'tab-1' }],
      'session.changed': [{ session }, { session: undefined }],
      'cookies.changed': [{ cookies: { mailbox: 'ada@post.test' } }, { cookies: { mailbox: undefined } }],
      'locale.asked': [{ locale: 'zh-CN' }, { locale: undefined }],
    },
    key: ({ tabs, front, session: held }: { tabs: string[]; front: string; session: unknown }) => [
      tabs.length,
      tabs.indexOf(front),
      has(held),
    ],
  },
  tab: {
    machine: tabMachine,
    input: { region: 'GB', session: undefined, cookies: {}, address: '' },
    events: {
      'address.changed': [{ text: 'account.xiaomi.com' }, { text: 'javascript:alert(1)' }],
      'link.followed': [
        { address: 'account.xiaomi.com/pass/register' },
        { address: 'i.mi.com' },
        { address: 'post.test' },
        { address: 'status.account.test' },
        { address: 'community.test' },
        { address: 'support.account.test' },
        { address: '' },
      ],
      'history.chosen': [{ at: 0 }, { at: 99 }],
      'session.told': [{ session }],
      'cookies.told': [{ cookies: { mailbox: 'ada@post.test' } }],
      'cookies.changed': [{ cookies: { mailbox: 'ada@post.test' } }],
      'session.changed': [{ session }],
      'page.moved': [{ path: '/', replaces: true }],
    },
    outputs: { openPage: [{}] },
    errors: { openPage: [broken] },
    key: ({ place, typed, at, history }: { place: { address: string }; typed: string; at: number; history: string[] }) => [
      place.address,
      typed,
      Math.min(at, 2),
      Math.min(history.length, 3),
    ],
  },
  'web-sign-up': {
    machine: webSignUpMachine,
    input: { region: 'GB' },
    events: {
      'number.changed': [{ text: '07700900123' }],
      'region.chosen': [{ region: 'FR' }],
      'birthday.changed': [{ text: '1990-02-28' }],
      'agreement.changed': [{ on: true }, { on: false }],
      'password.changed': [{ text: 'Lighthouse7' }],
      'repeated.changed': [{ text: 'Lighthouse7' }],
    },
    outputs: {
      readForm: [
        { reading: { valid: true, number: '+447700900123', region: 'GB' }, isBirthday: true },
        { reading: { valid: false, reason: 'empty', region: 'GB' }, isBirthday: false },
      ],
      captcha: passed,
      sendCode: [ticket],
      code: [
        { kind: 'left', ticket },
        ...(['free', 'registered', 'recycled'] as const).map((standing) => ({
          kind: 'proved',
          verified: { kind: 'number', proof: proof(standing, false) },
        })),
      ],
      listAgreements: [{ agreements: [{ id: 'user-agreement', version: '1.0', title: '', required: true }] }],
      createAccount: [session],
    },
    errors: {
      readForm: [broken],
      sendCode: [broken, refused('captcha-expired')],
      listAgreements: [broken],
      createAccount: (['captcha-required', 'proof-invalid', 'password-rules'] as const).map(refused).concat(broken),
    },
    key: ({ reading, isBirthday, agreed, captchaPass, proof: given, password, repeated }) => [
      reading?.valid,
      isBirthday,
      agreed,
      has(captchaPass),
      given?.standing,
      password !== '',
      repeated !== '',
    ],
  },
  'cloud-site': {
    machine: cloudSiteMachine,
    input: { region: 'GB', session: undefined, cookies: {}, path: '/' },
    events: { ...siteEvents, 'page.opened': ['/', '/contacts', '/photos', '/notes', '/find', '/nothing'].map((path) => ({ path })) },
    outputs: {
      signIn: [
        { kind: 'signed-in', session },
        { kind: 'forgotten', identifier: 'ada@post.test' },
        { kind: 'left', identifier: '' },
      ],
      openCloud: [
        { outcome: 'signed-in', session },
        { outcome: 'second-step', signInId: 's', methods, expiresAt: 1 },
      ],
      accountCode: [{ kind: 'proved', verified: { kind: 'sign-in', session } }, { kind: 'left' }, expired],
      ownDevices: [{ kind: 'expired' }],
      cloudBrowser: [{ kind: 'expired' }],
      readCloudSync: [cloudSync],
    },
    errors: {
      openCloud: [broken, refused('session-expired'), refused('number-required')],
      readCloudSync: [broken, refused('session-expired')],
    },
    key: ({ session: held, openedWith, path, trouble }) => [has(held), has(openedWith), path, has(trouble)],
  },
  webmail: {
    machine: webmailMachine,
    input: { region: 'GB', session: undefined, cookies: {}, path: '/' },
    events: {
      'page.opened': ['/', '/spam', '/mail/mail_1', '/nothing'].map((path) => ({ path })),
      'cookies.told': [{ cookies: { mailbox: 'ada@post.test' } }, { cookies: {} }],
      'mails.changed': [
        { mails: [] },
        { mails: [{ ...mail, folder: 'spam', read: false }] },
        { mails: [{ ...mail, folder: 'inbox', read: true }] },
      ],
      'mailbox.chosen': [{ address: 'ada@post.test' }, { address: 'nobody' }],
      'link.opened': [{ address: 'i.mi.com' }],
    },
    outputs: { listAddresses: [{ addresses: ['ada@post.test'] }], changeMail: [{}] },
    errors: { listAddresses: [broken], changeMail: [broken] },
    key: ({ cookies, path, mails, trouble }) => [cookies.mailbox, path, mails[0]?.folder, mails[0]?.read, has(trouble)],
  },
  'mail-sign-up': {
    machine: mailSignUpMachine,
    input: { region: 'GB' },
    events: {
      'email.changed': [{ text: 'cleo.finch@post.test' }],
      'region.chosen': [{ region: 'FR' }],
      'birthday.changed': [{ text: '1990-02-28' }],
      'password.changed': [{ text: 'Lighthouse7' }],
      'repeated.changed': [{ text: 'Lighthouse7' }],
      'agreement.changed': [{ on: true }],
    },
    outputs: {
      readForm: [{ reading: { valid: false, reason: 'empty', region: 'GB' }, isBirthday: true }],
      captcha: passed,
      listAgreements: [{ agreements: [{ id: 'user-agreement', version: '1.0', title: '', required: true }] }],
      startMailSignUp: [mailSignUp],
      resendActivation: [mailSignUp],
    },
    errors: {
      readForm: [broken],
      listAgreements: [broken],
      startMailSignUp: [broken, refused('captcha-expired'), refused('password-rules')],
      resendActivation: [broken, refused('code-too-soon')],
    },
    key: ({ email, password, repeated, agreed, captchaPass, sent }) => [
      email !== '',
      password !== '',
      repeated !== '',
      agreed,
      has(captchaPass),
      has(sent),
    ],
  },
  'account-site': {
    machine: accountSiteMachine,
    input: { region: 'GB', session: undefined, cookies: {}, path: '/' },
    events: siteEvents,
    outputs: {
      signIn: [
        { kind: 'signed-in', session },
        { kind: 'forgotten', identifier: 'ada@post.test' },
        { kind: 'left', identifier: '' },
      ],
      newPassword: [
        { kind: 'saved' },
        { kind: 'left' },
        { kind: 'expired', trouble: { failure: { kind: 'timed-out' }, idempotencyKey: undefined } },
      ],
      mailSignUp: [{ kind: 'left' }],
      activateAccount: [{ email: 'cleo.finch@post.test' }],
      readAgreement: [{ id: 'user-agreement', version: '1', title: 'T', required: true, sections: [] }],
      ownDevices: [{ kind: 'expired' }],
      signUp: [{ kind: 'signed-in', session }, { kind: 'sign-in-preferred', identifier: '07700900123' }, { kind: 'left' }],
      recovery: [{ kind: 'changed', identifier: 'ada@post.test' }, { kind: 'left' }],
    },
    errors: { endSession: [broken, refused('session-expired')], activateAccount: [broken, refused('link-used')], readAgreement: [broken] },
    key: ({ session: held, path, document, trouble }) => [has(held), path, has(document), has(trouble)],
  },
}
