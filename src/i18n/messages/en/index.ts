import { account } from './account.ts'
import { common } from './common.ts'
import { failures } from './failures.ts'
import { glass } from './glass.ts'
import { keyboard } from './keyboard.ts'
import { messagesApp } from './messages-app.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

/** The source of every text: key → ICU message. A new area is one file and one line here and in each language. */
export const en = {
  ...common,
  ...shell,
  ...settings,
  ...signUp,
  ...signIn,
  ...account,
  ...failures,
  ...messagesApp,
  ...keyboard,
  ...glass,
} as const
