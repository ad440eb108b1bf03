import { securityQuestions } from '../../src/scenarios/security-questions.ts'
import { twoDevices } from '../../src/scenarios/two-devices.ts'
import { accountPaths } from '../../src/flows/account-site/account-paths.ts'
import type { Security } from '../../src/account/contract.ts'
import type { WebPage } from './web-page.ts'
import { calm, change, clicks, own, owner, signIn, typeCode, typeTwice, visits, type WebStep, type WebWalk } from './web-steps.ts'

// What an owner does for the safety of the account on the pages of its site, step by step.

const spare = 'spare@letters.test'

/** Both phones are signed in, so that there are others to sign out. */
const signedInElsewhere = {
  scenario: { ...twoDevices, phones: twoDevices.phones.map((phone) => ({ ...phone, signedIn: owner.number })) },
  conditions: calm,
}

const proofTyped = (page: WebPage) => page.tell('prove-owner', change('password', owner.password!))
/** Says what is wanted, and proves to be the owner. */
const asksAndProves =
  (...wish: Parameters<WebPage['tell']>) =>
  async (page: WebPage) => {
    await page.tell(...wish)
    await proofTyped(page)
    await clicks('prove-owner', 'password.submitted')(page)
  }

/** The same button again while the form is there, and behind it the page’s own. */
const againAt = (form: string, click: WebStep['click']) => (page: WebPage) =>
  page.runs(form) ? click(page) : clicks('own-security', 'retry')(page)

const submitCode = clicks('code', 'code.submitted')
const submitProof = clicks('prove-owner', 'password.submitted')
const submitQuestions = clicks('own-questions', 'questions.submitted')

const shown = (page: WebPage) => page.contextOf('own-security')?.['security'] as Security | undefined
const elsewhere = (page: WebPage) => shown(page)?.sessions.find(({ current }) => !current)

const opensContacts: WebStep = {
  operations: ['readSecurity'],
  click: visits('account-site', accountPaths.contacts),
  again: clicks('own-security', 'retry'),
}

export const webSecurityWalks: WebWalk[] = [
  {
    name: 'a second step, another address, other questions, and somebody signed out',
    world: signedInElsewhere,
    begin: signIn,
    steps: [
      opensContacts,
      {
        operations: ['confirmPassword'],
        opens: ['setTwoStep', 'readSecurity'],
        async prepare(page) {
          await page.tell('own-security', { type: 'two-step.requested', on: true })
          await proofTyped(page)
        },
        click: submitProof,
        again: againAt('prove-owner', submitProof),
      },
      {
        operations: ['sendContactCode'],
        async prepare(page) {
          await asksAndProves('own-security', { type: 'contact.opened', method: 'mail' })(page)
          await page.tell('contact-change', change('contact', spare))
        },
        click: clicks('contact-change', 'contact.submitted'),
      },
      {
        operations: ['changeContact'],
        opens: ['readSecurity'],
        prepare: typeCode,
        click: submitCode,
        again: againAt('code', submitCode),
      },
      {
        operations: ['setSecurityQuestions'],
        opens: ['readSecurity'],
        async prepare(page) {
          await asksAndProves('own-security', { type: 'questions.opened' })(page)
          for (const row of securityQuestions.keys()) await page.tell('own-questions', { type: 'answer.changed', row, text: `Quay ${row}` })
        },
        click: submitQuestions,
        again: againAt('own-questions', submitQuestions),
      },
      {
        operations: ['endOtherSession'],
        opens: ['readSecurity'],
        click: (page) => page.ask('own-security', { type: 'session.ended', sessionId: elsewhere(page)?.sessionId }),
        again: clicks('own-security', 'retry'),
      },
    ],
    isDone(page) {
      const { accounts, sessions } = page.world.server.inside()
      const [account] = accounts
      const running = sessions.filter(({ endedAt }) => endedAt === null).length
      return account!.twoStep && account!.email === spare && account!.securityQuestions[0]?.answer === 'Quay 0' && running === 2
    },
  },
  {
    name: 'the security check',
    world: signedInElsewhere,
    begin: signIn,
    steps: [
      {
        operations: ['readAccount', 'readSecurity'],
        click: visits('account-site', accountPaths.check),
        again: clicks('security-check', 'retry'),
      },
      {
        operations: ['reviewSessions'],
        opens: ['readSecurity'],
        click: clicks('security-check', 'sessions.reviewed'),
        again: clicks('security-check', 'retry'),
      },
    ],
    isDone: (page) => page.valueOf('security-check') === 'shown',
  },
  {
    name: 'a device erased from afar',
    world: own,
    begin: async (page) => {
      await signIn(page)
      await visits('account-site', accountPaths.devices)(page)
    },
    steps: [
      {
        operations: ['confirmPassword', 'eraseDevice'],
        prepare: (page) =>
          page.tell('own-devices', { type: 'erasure.requested', deviceId: 'phone-2' }, change('password', owner.password!)),
        click: clicks('own-devices', 'erasure.confirmed'),
      },
    ],
    isDone: (page) => page.world.server.inside().devices.some(({ deviceId, erasure }) => deviceId === 'phone-2' && erasure !== null),
  },
  {
    name: 'a forgotten password, by security questions',
    world: { ...own, conditions: { ...calm, 'captcha.when.recovery': 'off' } },
    begin: async (page) => {
      await visits('account-site', accountPaths.recovery)(page)
      await page.tell('recovery', change('identifier', owner.number))
      await clicks('recovery', 'identifier.submitted')(page)
    },
    steps: [
      {
        operations: ['answerSecurityQuestions'],
        async prepare(page) {
          await page.tell('account-code', { type: 'questions.chosen' })
          for (const { question, answer } of securityQuestions)
            await page.tell('security-answers', { type: 'answer.changed', question, text: answer })
        },
        click: clicks('security-answers', 'answers.submitted'),
      },
      {
        operations: ['finishRecovery'],
        prepare: typeTwice('new-password'),
        click: clicks('new-password', 'password.submitted'),
      },
    ],
    isDone: (page) => page.page() === 'account-site/recovery/done',
  },
]
