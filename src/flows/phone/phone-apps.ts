import { dialerMachine } from '../dialer/dialer.machine.ts'
import { emergencyCallMachine } from '../emergency-call/emergency-call.machine.ts'
import { guardMachine, securityMachine } from '../filter-app/filter-app.machine.ts'
import { mailMachine } from '../mail/mail.machine.ts'
import { messagesMachine } from '../messages/messages.machine.ts'
import { clockMachine, contactsMachine, notesMachine, photosMachine } from '../page-app/page-app.machine.ts'
import type { AppId } from '../screens.ts'
import { settingsMachine } from '../settings/settings.machine.ts'
import { wifiMachine } from '../wifi/wifi.machine.ts'

/** What somebody opens on a phone: nobody waits for any of it before the first tap. */
export const phoneApps = {
  settings: settingsMachine,
  messages: messagesMachine,
  dialer: dialerMachine,
  contacts: contactsMachine,
  mail: mailMachine,
  photos: photosMachine,
  notes: notesMachine,
  clock: clockMachine,
  security: securityMachine,
  guard: guardMachine,
  wifi: wifiMachine,
  emergencyCall: emergencyCallMachine,
} satisfies Record<AppId | 'wifi' | 'emergencyCall', unknown>
