import { account } from './account.ts'
import { devices } from './devices.ts'
import { computer } from './computer.ts'
import { failures } from './failures.ts'
import { keyboard } from './keyboard.ts'
import { mailApp } from './mail-app.ts'
import { power } from './power.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { signIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'
import { sites } from './sites.ts'
import { securityApps } from './security-apps.ts'
import { smallApps } from './small-apps.ts'
import { system } from './system.ts'

/** What the screens behind home say, and the keyboard: comes before the first of them is drawn. */
export const later = {
  ...settings,
  ...signUp,
  ...signIn,
  ...account,
  ...devices,
  ...failures,
  ...keyboard,
  ...mailApp,
  ...smallApps,
  ...system,
  ...securityApps,
  ...power,
  ...setup,
  ...computer,
  ...sites,
} as const
