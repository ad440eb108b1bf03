import { accountPaths, documentPaths } from '../../src/flows/account-site/account-paths.ts'
import type { WebPage } from './web-page.ts'
import {
  calm,
  change,
  clicks,
  codeSteps,
  devices,
  fresh,
  hasOneDevice,
  own,
  owner,
  signIn,
  signInSteps,
  twoSteps,
  typeCode,
  typeTwice,
  visits,
  type WebStep,
  type WebWalk,
} from './web-steps.ts'

const typePicture = (page: WebPage) => page.tell('captcha', change('text', page.pictureText()))
const showPicture: WebStep['again'] = clicks('captcha', 'picture.renewed')

const fillForm = async (page: WebPage, flow: string, more: { type: string; [name: string]: unknown }[]) => {
  await page.tell(flow, ...more, change('birthday', '1990-02-28'), { type: 'agreement.changed', on: true })
  await typePicture(page)
}

/** Into an account, to a new one, and back into a lost one. */
export const accountWalks: WebWalk[] = [
  {
    name: 'signing in at the account site, and out',
    world: twoSteps,
    begin: visits('account-site'),
    steps: [...signInSteps, { operations: ['endSession'], click: clicks('account-site', 'sign-out.requested') }],
    isDone: (page) => page.page() === 'account-site/sign-in',
  },
  {
    name: 'an account with a number',
    world: { conditions: calm },
    steps: [
      { operations: ['createCaptcha'], click: visits('account-site', accountPaths.signUp), again: showPicture },
      { operations: ['speakCaptcha'], click: clicks('captcha', 'speech.requested'), isOptional: true },
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
    name: 'a document to agree to',
    world: own,
    begin: visits('webmail'),
    steps: [
      {
        operations: ['readAgreement'],
        click: visits('account-site', documentPaths.userAgreement),
        again: clicks('account-site', 'retry'),
      },
    ],
    isDone: (page) => page.contextOf('account-site')?.document !== undefined,
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
]
