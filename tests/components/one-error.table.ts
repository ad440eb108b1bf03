import type { ScreenId } from '../../src/flows/screens.ts'

// “Couldn’t verify Mi Account”: wherever an account and its password are asked for, and each reason there is. What is tried on a
// drawn phone (one-error.test.tsx here) and what is tapped and typed in a browser (tests/journeys/one-error) both go by this.

export interface Entry {
  /** Whether a name is typed too, or the phone knows whose password it wants. */
  asksName: boolean
  field: string
  button: string
  /** Whether somebody is signed in meanwhile. */
  hasSession: boolean
  /** Whether the phone is shut: no home, no shade, no Settings. */
  isShut: boolean
  /** What shows once the password was right. */
  opens: ScreenId
}

const signInForm: Entry = { asksName: true, field: 'Password', button: 'Sign in', hasSession: false, isShut: false, opens: 'settings/root' }
const confirm: Entry = { asksName: false, field: 'Password', button: 'Next', hasSession: true, isShut: false, opens: 'find-device/home' }

export const entries = {
  'Mi Account in Settings': signInForm,
  'the cloud, after the session ended': { ...signInForm },
  'turning Find device on': { ...confirm, button: 'Confirm' },
  'turning Find device off': confirm,
  'confirming a reset': { ...confirm, opens: 'factory-reset/warning' },
  'setting the phone up': { ...signInForm, isShut: true, opens: 'setup/find-device' },
  'the lock of a wiped phone': {
    asksName: false,
    field: 'Password of this account',
    button: 'Activate',
    hasSession: false,
    isShut: true,
    opens: 'setup/find-device',
  },
  'after an update': signInForm,
} as const satisfies Record<string, Entry>
export type EntryName = keyof typeof entries
export const entryNames = Object.keys(entries) as EntryName[]

export const owner = { number: '+447700900123', email: 'ada.marlow@post.test', name: 'Ada Marlow', region: 'GB', password: 'Lighthouse7' }
/** Chosen where there was none, or in place of the other. */
export const freshPassword = 'Harbour42lamp'
export const wrongPassword = 'Lighthouse8'

export interface Cause {
  /** What is typed at first. */
  types: string
  /** What stands behind “Couldn’t verify Mi Account.” */
  says: RegExp
  /** Entry points at which it cannot be, and why. */
  except?: Exception
  /** Entry points at which it cannot be brought about by hand, and why. */
  exceptByHand?: Exception
}

interface Exception {
  isAt: (entry: Entry) => boolean
  because: string
}

const { password } = owner
const wrongText = /Invalid username or password/

export const causes = {
  'a wrong password': { types: wrongPassword, says: wrongText },
  'no password set yet': {
    types: password,
    says: /no password/i,
    except: { isAt: ({ button }) => button === 'Confirm', because: 'It warns before it asks for one.' },
    exceptByHand: {
      isAt: (entry) => entry === entries['the cloud, after the session ended'],
      because: 'Whatever ends a session on another device asks for the password first.',
    },
  },
  'no connection': { types: password, says: /This phone has no connection\./ },
  'servers that are out': { types: password, says: /The server has a problem of its own\./ },
  'answers that are garbled': { types: password, says: /The server’s answer arrived damaged\./ },
  'a server that denies access': {
    types: password,
    says: /Access was denied\. This says nothing about what you entered\. Try again in a while\./,
  },
  'a wrong clock': { types: password, says: /The clock is wrong/ },
  'a refused system': {
    types: password,
    says: /The system of this phone is too old/,
    except: {
      isAt: ({ asksName }) => !asksName,
      because: 'Who is signed in has an account that is known, and a lock is no client that can be too old.',
    },
  },
  'a session that is over': {
    types: password,
    says: /You are no longer signed in\./,
    except: { isAt: ({ hasSession }) => !hasSession, because: 'Nobody is signed in there.' },
  },
  'an account that is locked in silence': { types: password, says: wrongText },
} as const satisfies Record<string, Cause>
export type CauseName = keyof typeof causes

/** How many wrong tries lock an account. */
export const triesToLock = 5

/** What can go wrong there; `byHand` leaves out what nobody could bring about with taps and keys. */
export const causesAt = (entry: EntryName, { byHand = false } = {}): CauseName[] =>
  (Object.entries(causes) as [CauseName, Cause][])
    .filter(([, { except, exceptByHand }]) => !except?.isAt(entries[entry]) && !(byHand && exceptByHand?.isAt(entries[entry])))
    .map(([name]) => name)
