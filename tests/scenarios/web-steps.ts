import type { Operation } from '../../src/account/contract.ts'
import { addressOf } from '../../src/flows/computer/addresses.ts'
import { secondStep } from '../../src/scenarios/second-step.ts'
import { twoDevices } from '../../src/scenarios/two-devices.ts'
import type { TestWorldOptions } from '../../src/testing/make-world.ts'
import type { WebPage } from './web-page.ts'

// What people do on every form of every site: a step is what is typed, and what asks the server.

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
  /** Nobody has to: with servers that take minutes, a picture would be too old after it. */
  isOptional?: boolean
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
export const typeTwice = (flow: string) => (page: WebPage) => page.tell(flow, change('password', fresh), change('repeated', fresh))

export const codeSteps = (send: Operation, verify: Operation, method: 'sms' | 'mail' = 'sms'): WebStep[] => [
  { operations: [send], click: clicks('account-code', 'method.chosen', { method }) },
  { operations: [verify], prepare: typeCode, click: clicks('code', 'code.submitted') },
]
export const signInSteps: WebStep[] = [
  { operations: ['signIn'], prepare: typeCredentials, click: clicks('sign-in', 'credentials.submitted') },
  ...codeSteps('sendSecondStepCode', 'completeSignIn'),
]
/** Signs in at the account site with the password alone. */
export const signIn = async (page: WebPage) => {
  await visits('account-site')(page)
  await typeCredentials(page)
  await clicks('sign-in', 'credentials.submitted')(page)
}

export const calm = { 'captcha.when.login': 'off', 'server.syncDelay': 0, 'support.days': 0 }
export const own: TestWorldOptions = { scenario: twoDevices, conditions: calm }
export const twoSteps: TestWorldOptions = { scenario: secondStep, conditions: calm }

/** What is done to another device where one’s devices are listed; the last is to remove it. */
export const devices = (site: 'account-site' | 'cloud-site', path: string): WebStep[] => [
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
  { operations: ['ringDevice'], click: clicks('own-devices', 'sound.requested', { deviceId: 'phone-2' }) },
  {
    operations: ['confirmPassword', 'removeDevice'],
    prepare: (page) => page.tell('own-devices', { type: 'removal.requested', deviceId: 'phone-2' }, change('password', owner.password!)),
    click: clicks('own-devices', 'removal.confirmed'),
  },
]
export const hasOneDevice = ({ world }: WebPage) =>
  world.server
    .inside()
    .devices.map(({ deviceId }) => deviceId)
    .join() === 'phone-1'
