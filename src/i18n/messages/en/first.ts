import { common } from './common.ts'
import { glass } from './glass.ts'
import { messagesApp } from './messages-app.ts'
import { shell } from './shell.ts'

/** What home and everything over it says: here from the first frame. */
export const first = { ...common, ...shell, ...glass, ...messagesApp } as const
