import type { Messages } from '../../keys.ts'
import { account } from './account.ts'
import { common } from './common.ts'
import { devices } from './devices.ts'
import { computer } from './computer.ts'
import { failures } from './failures.ts'
import { glass } from './glass.ts'
import { keyboard } from './keyboard.ts'
import { mailApp } from './mail-app.ts'
import { messagesApp } from './messages-app.ts'
import { power } from './power.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'
import { sites } from './sites.ts'
import { securityApps } from './security-apps.ts'
import { smallApps } from './small-apps.ts'
import { system } from './system.ts'

/** Simplified Chinese, complete by type. */
export const zhCn: Messages = {
  ...common,
  ...shell,
  ...settings,
  ...signUp,
  ...signIn,
  ...account,
  ...devices,
  ...failures,
  ...messagesApp,
  ...mailApp,
  ...keyboard,
  ...glass,
  ...smallApps,
  ...system,
  ...securityApps,
  ...power,
  ...setup,
  ...computer,
  ...sites,
}
