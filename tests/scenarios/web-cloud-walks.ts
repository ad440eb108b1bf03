import type { CloudItem } from '../../src/account/contract.ts'
import { cloudPaths } from '../../src/flows/cloud-site/cloud-paths.ts'
import { twoDevices } from '../../src/scenarios/two-devices.ts'
import type { WebPage } from './web-page.ts'
import {
  calm,
  clicks,
  codeSteps,
  devices,
  hasOneDevice,
  own,
  owner,
  signIn,
  signInSteps,
  twoSteps,
  visits,
  type WebWalk,
} from './web-steps.ts'

const cloudItems = (page: WebPage) => (page.contextOf('cloud-browser')?.['items'] ?? []) as CloudItem[]

/** What the cloud keeps, in a browser. */
export const cloudWalks: WebWalk[] = [
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
]
