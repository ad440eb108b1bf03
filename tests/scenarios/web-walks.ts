import type { CloudItem, Operation } from '../../src/account/contract.ts'
import { accountPaths } from '../../src/flows/account-site/account-paths.ts'
import { cloudPaths } from '../../src/flows/cloud-site/cloud-paths.ts'
import { addressOf } from '../../src/flows/computer/addresses.ts'
import { accessPath, supportPaths } from '../../src/flows/support-site/support-paths.ts'
import { secondStep } from '../../src/scenarios/second-step.ts'
import { twoDevices } from '../../src/scenarios/two-devices.ts'
import type { TestWorldOptions } from '../../src/testing/make-world.ts'
import { field } from './computer-steps.ts'
import type { WebPage } from './web-page.ts'

// What people do on every form of every site, step by step: what is typed, and what asks the server.

export interface WebStep {
  /** What the click asks the server for, in this order. */
  operations: Operation[]
  /** What the page that it leads to asks for by itself: the form is behind it. */
  opens?: Operation[]
  /** Everything that has to be typed first. */
  prepare?: (page: WebPage) => Promise<void>
  click: (page: WebPage) => Promise<void>
  /** What is clicked where it failed; by default the same. */
  again?: (page: WebPage) => Promise<void>
}

export interface WebWalk {
  name: string
  world: TestWorldOptions
  begin?: (page: WebPage) => Promise<void>
  steps: WebStep[]
  /** Whether it led where it should. */
  isDone: (page: WebPage) => boolean
}

export const owner = twoDevices.accounts![0]!
export const fresh = 'Harbour42lamp'
export const change = (name: string, text: string) => ({ type: `${name}.changed`, text })

export const visits =
  (...address: Parameters<typeof addressOf>) =>
  async (page: WebPage) => {
    await page.visit(addressOf(...address))
    await page.settle()
  }
export const clicks =
  (flow: string, type: string, more: object = {}) =>
  (page: WebPage) =>
    page.ask(flow, { type, ...more })

export const typeCredentials = (page: WebPage) =>
  page.tell('sign-in', change('identifier', owner.number), change('password', owner.password!))
export const typeCode = (page: WebPage) => {
  const code = page.world.server.inside().codes.findLast(({ state }) => state === 'live')!
  return page.tell('code', { type: 'code.changed', code: code.digits })
}
const typePicture = (page: WebPage) => page.tell('captcha', change('text', page.pictureText()))
export const typeTwice = (flow: string) => (page: WebPage) => page.tell(flow, change('password', fresh), change('repeated', fresh))

export const codeSteps = (send: Operation, verify: Operation, method: 'sms' | 'mail' = 'sms'): WebStep[] => [
  { operations: [send], click: clicks('account-code', 'method.chosen', { method }) },
  { operations: [verify], prepare: typeCode, click: clicks('code', 'code.submitted') },
]
const signInSteps: WebStep[] = [
  { operations: ['signIn'], prepare: typeCredentials, click: clicks('sign-in', 'credentials.submitted') },
  ...codeSteps('sendSecondStepCode', 'completeSignIn'),
]
const showPicture: WebStep['again'] = clicks('captcha', 'picture.renewed')

/** Signs in at the account site with the password alone. */
export const signIn = async (page: WebPage) => {
  await visits('account-site')(page)
  await typeCredentials(page)
  await clicks('sign-in', 'credentials.submitted')(page)
}

export const calm = { 'captcha.when.login': 'off', 'server.syncDelay': 0, 'support.days': 0 }
export const own: TestWorldOptions = { scenario: twoDevices, conditions: calm }
const twoSteps: TestWorldOptions = { scenario: secondStep, conditions: calm }

const devices = (site: 'account-site' | 'cloud-site', path: string): WebStep[] => [
  { operations: ['listDevices'], click: visits(site, path), again: clicks('own-devices', 'retry') },
  {
    operations: ['setLostMode'],
    async prepare(page) {
      await page.tell('own-devices', { type: 'lost-note.opened', deviceId: 'phone-2' })
      await page.tell('own-devices', change('message', 'Please call'), change('contact', '+44 7700 900123'))
    },
    click: clicks('own-devices', 'lost-note.submitted'),
  },
  { operations: ['setLostMode'], click: clicks('own-devices', 'lost-note.withdrawn', { deviceId: 'phone-2' }) },
  {
    operations: ['confirmPassword', 'removeDevice'],
    prepare: (page) => page.tell('own-devices', { type: 'removal.requested', deviceId: 'phone-2' }, change('password', owner.password!)),
    click: clicks('own-devices', 'removal.confirmed'),
  },
]
const hasOneDevice = ({ world }: WebPage) =>
  world.server
    .inside()
    .devices.map(({ deviceId }) => deviceId)
    .join() === 'phone-1'

const fillForm = async (page: WebPage, flow: string, more: { type: string; [name: string]: unknown }[]) => {
  await page.tell(flow, ...more, change('birthday', '1990-02-28'), { type: 'agreement.changed', on: true })
  await typePicture(page)
}

/** Answers a ticket or a review at once, and opens the link that came of it. */
const followsLink = async (page: WebPage) => {
  await page.desk.world.dispatch({ type: 'skip', by: 60_000 })
  await visits('support-site', accessPath(page.world.server.inside().accessLinks.at(-1)?.linkId ?? ''))(page)
}

const cloudItems = (page: WebPage) => (page.contextOf('cloud-browser')?.['items'] ?? []) as CloudItem[]

export const webWalks: WebWalk[] = [
  {
    name: 'signing in at the account site, and out',
    world: twoSteps,
    begin: visits('account-site'),
    steps: [...signInSteps, { operations: ['endSession'], click: clicks('account-site', 'sign-out.requested') }],
    isDone: (page) => page.page() === 'account-site/sign-in',
  },
  {
    name: 'signing in at the cloud',
    world: twoSteps,
    begin: visits('cloud-site'),
    steps: signInSteps.map((step) =>
      step.operations.includes('completeSignIn')
        ? {
            ...step,
            opens: ['readCloudSync'],
            again: (page) => (page.runs('code') ? step.click(page) : clicks('cloud-site', 'retry')(page)),
          }
        : step,
    ),
    isDone: (page) => page.page() === 'cloud-site/home',
  },
  {
    name: 'the cloud, from the account site’s session',
    world: own,
    begin: signIn,
    steps: [
      { operations: ['openCloud'], click: visits('cloud-site'), again: clicks('cloud-site', 'retry') },
      ...codeSteps('sendSecondStepCode', 'completeSignIn'),
      {
        operations: ['readCloudSync'],
        async click(page) {
          await visits('cloud-site', cloudPaths.find)(page)
          await visits('cloud-site')(page)
        },
        again: clicks('cloud-site', 'retry'),
      },
      ...devices('cloud-site', cloudPaths.find),
    ],
    isDone: hasOneDevice,
  },
  {
    name: 'contacts in the cloud',
    world: { scenario: { ...twoDevices, accounts: [{ ...owner, cloudSync: true }] }, conditions: calm },
    begin: signIn,
    steps: [
      { operations: ['openCloud'], click: visits('cloud-site', cloudPaths.contacts), again: clicks('cloud-site', 'retry') },
      ...codeSteps('sendSecondStepCode', 'completeSignIn'),
      { operations: ['listCloudItems'], click: clicks('cloud-browser', 'retry') },
      {
        operations: ['saveCloudItems'],
        opens: ['listCloudItems'],
        prepare: (page) =>
          page.tell('cloud-browser', { type: 'form.opened' }, { type: 'field.changed', field: 'first', text: 'Nils Ahrent' }),
        click: clicks('cloud-browser', 'form.submitted'),
        again: clicks('cloud-browser', 'retry'),
      },
      {
        operations: ['saveCloudItems'],
        opens: ['listCloudItems'],
        click: (page) => page.ask('cloud-browser', { type: 'removal.requested', itemId: cloudItems(page)[0]?.itemId }),
        again: clicks('cloud-browser', 'retry'),
      },
    ],
    isDone: (page) => page.page() === 'cloud-site/contacts' && cloudItems(page).length === 0,
  },
  {
    name: 'an account with a number',
    world: { conditions: calm },
    steps: [
      { operations: ['createCaptcha'], click: visits('account-site', accountPaths.signUp), again: showPicture },
      { operations: ['speakCaptcha'], click: clicks('captcha', 'speech.requested') },
      {
        operations: ['answerCaptcha', 'sendCode'],
        prepare: (page) => fillForm(page, 'sign-up', [change('number', '07700 900123')]),
        click: clicks('sign-up', 'form.submitted'),
      },
      { operations: ['verifyCode'], prepare: typeCode, click: clicks('code', 'code.submitted') },
      {
        operations: ['listAgreements', 'createAccount'],
        prepare: typeTwice('sign-up'),
        click: clicks('sign-up', 'form.submitted'),
      },
    ],
    isDone: (page) => page.page() === 'account-site/sign-up/done',
  },
  {
    name: 'an account with an address',
    world: { conditions: calm },
    steps: [
      { operations: ['createCaptcha'], click: visits('account-site', accountPaths.mailSignUp), again: showPicture },
      {
        operations: ['answerCaptcha', 'listAgreements', 'startMailSignUp'],
        async prepare(page) {
          await typeTwice('mail-sign-up')(page)
          await fillForm(page, 'mail-sign-up', [change('email', 'cleo.finch@post.test')])
        },
        click: clicks('mail-sign-up', 'form.submitted'),
      },
      {
        operations: ['resendActivation'],
        prepare: (page) => page.desk.world.dispatch({ type: 'skip', by: 600_000 }),
        click: clicks('mail-sign-up', 'resend.requested'),
      },
      {
        operations: ['activateAccount'],
        // The link is opened from a mailbox: the form is behind it.
        prepare: visits('webmail'),
        async click(page) {
          const mail = page.world.mail.traces().findLast(({ text }) => text.includes('/pass/activate/'))!
          await page.visit(/\S+\/pass\/activate\/\w+/.exec(mail.text)![0])
          await page.settle()
        },
        again: clicks('account-site', 'retry'),
      },
    ],
    isDone: (page) => JSON.stringify(page.valueOf('account-site')) === '{"activating":"activated"}',
  },
  {
    name: 'a forgotten password',
    world: own,
    begin: visits('account-site', accountPaths.recovery),
    steps: [
      {
        operations: ['startRecovery', 'createCaptcha'],
        prepare: (page) => page.tell('recovery', change('identifier', owner.number)),
        click: clicks('recovery', 'identifier.submitted'),
        again: (page) => (page.runs('captcha') ? showPicture(page) : clicks('recovery', 'identifier.submitted')(page)),
      },
      {
        operations: ['answerCaptcha', 'startRecovery'],
        prepare: typePicture,
        click: clicks('captcha', 'text.submitted'),
        again: (page) =>
          page.runs('captcha') ? clicks('captcha', 'text.submitted')(page) : clicks('recovery', 'identifier.submitted')(page),
      },
      ...codeSteps('sendRecoveryCode', 'verifyRecoveryCode', 'mail'),
      { operations: ['finishRecovery'], prepare: typeTwice('new-password'), click: clicks('new-password', 'password.submitted') },
    ],
    isDone: (page) => page.page() === 'account-site/recovery/done',
  },
  {
    name: 'another password, and a device less',
    world: own,
    begin: async (page) => {
      await signIn(page)
      await visits('account-site', accountPaths.security)(page)
    },
    steps: [
      {
        operations: ['setPassword'],
        async prepare(page) {
          await page.tell('new-password', change('current', owner.password!))
          await typeTwice('new-password')(page)
        },
        click: clicks('new-password', 'password.submitted'),
      },
      ...devices('account-site', accountPaths.devices).map((step) => ({
        ...step,
        ...(step.operations.includes('removeDevice') && {
          prepare: (page: WebPage) =>
            page.tell('own-devices', { type: 'removal.requested', deviceId: 'phone-2' }, change('password', fresh)),
        }),
      })),
    ],
    isDone: hasOneDevice,
  },
  {
    name: 'how the service is doing',
    world: own,
    steps: [{ operations: ['readStatus'], click: visits('status-site'), again: clicks('status-site', 'retry') }],
    isDone: (page) => page.contextOf('status-site')?.['content'] !== undefined,
  },
  {
    name: 'a ticket',
    world: own,
    begin: visits('support-site', supportPaths.ticket),
    steps: [
      {
        operations: ['openTicket'],
        prepare: (page) =>
          page.tell(
            'ticket',
            ...Object.entries({
              model: 'Handset 12',
              imei: page.world.phones[0]!.actor.getSnapshot().context.imeis[0]!,
              email: 'me@post.test',
              description: 'My own phone asks for a password that I have forgotten.',
            }).map(([name, text]) => field(name, text)),
            { type: 'document.chosen', documentId: 'receipt-1' },
          ),
        click: clicks('ticket', 'ticket.submitted'),
      },
      {
        operations: ['listTickets'],
        async click(page) {
          await visits('support-site')(page)
          await visits('support-site', supportPaths.tickets)(page)
        },
        again: clicks('support-site', 'retry'),
      },
      { operations: ['openAccessLink'], click: followsLink, again: clicks('access-link', 'retry') },
      { operations: ['finishRecovery'], prepare: typeTwice('new-password'), click: clicks('new-password', 'password.submitted') },
    ],
    isDone: (page) => page.page() === 'support-site/access-done',
  },
  {
    name: 'a manual verification',
    world: own,
    begin: async (page) => {
      await visits('support-site', supportPaths.verification)(page)
      await page.tell('verification', field('identifier', owner.number), field('email', 'me@post.test'))
      await page.tell('verification', { type: 'step.submitted', step: 'account' })
      await page.tell('verification', field('deviceModel', 'Handset 12'), { type: 'step.submitted', step: 'devices' })
    },
    steps: [
      {
        operations: ['openVerification'],
        prepare: (page) => page.tell('verification', field('createdMonth', '2026-03'), field('place', 'GB')),
        click: clicks('verification', 'step.submitted', { step: 'past' }),
      },
      {
        operations: ['readVerification'],
        async click(page) {
          await page.desk.world.dispatch({ type: 'skip', by: 60_000 })
          await visits('support-site')(page)
          await visits('support-site', supportPaths.review)(page)
        },
        again: clicks('support-site', 'retry'),
      },
    ],
    isDone: (page) => (page.contextOf('support-site')?.['review'] as { state: string } | undefined)?.state === 'accepted',
  },
]
