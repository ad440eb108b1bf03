import { accountSiteMachine } from '../../src/flows/account-site/account-site.machine.ts'
import { browserMachine } from '../../src/flows/computer/browser.machine.ts'
import { computerMachine } from '../../src/flows/computer/computer.machine.ts'
import { tabMachine } from '../../src/flows/computer/tab.machine.ts'
import { broken, has, refused, session } from './answers.ts'
import type { Model } from './explore.ts'

const siteEvents = {
  'page.opened': ['/', '/pass/register', '/pass/forgetPassword', '/nothing'].map((path) => ({ path })),
  'session.told': [{ session }, { session: undefined }],
}

/** The computer's machines, with what can happen to them and what their guards look at. */
export const computerModels: Record<string, Model> = {
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
    input: { region: 'GB', session: undefined, address: '' },
    events: {
      'address.changed': [{ text: 'account.xiaomi.com' }, { text: 'javascript:alert(1)' }],
      'link.followed': [{ address: 'account.xiaomi.com/pass/register' }, { address: '' }],
      'history.chosen': [{ at: 0 }, { at: 99 }],
      'session.told': [{ session }],
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
  'account-site': {
    machine: accountSiteMachine,
    input: { region: 'GB', session: undefined, path: '/' },
    events: siteEvents,
    outputs: {
      signIn: [
        { kind: 'signed-in', session },
        { kind: 'forgotten', identifier: 'ada@post.test' },
        { kind: 'left', identifier: '' },
      ],
      recovery: [{ kind: 'changed', identifier: 'ada@post.test' }, { kind: 'left' }],
    },
    errors: { endSession: [broken, refused('session-expired')] },
    key: ({ session: held, path, trouble }) => [has(held), path, has(trouble)],
  },
}
