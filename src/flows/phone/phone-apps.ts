import { contactsMachine } from '../contacts/contacts.machine.ts'
import { settingsPageMachine } from '../settings/settings-page.machine.ts'
import { dialerMachine } from '../dialer/dialer.machine.ts'
import { emergencyCallMachine } from '../emergency-call/emergency-call.machine.ts'
import { guardMachine, securityMachine } from '../filter-app/filter-app.machine.ts'
import { mailMachine } from '../mail/mail.machine.ts'
import { messagesMachine } from '../messages/messages.machine.ts'
import { notesMachine } from '../notes/notes.machine.ts'
import { clockMachine } from '../clock/clock.machine.ts'
import { photosMachine } from '../photos/photos.machine.ts'
import { personalDataMachine } from '../personal-data/personal-data.machine.ts'
import type { AppId } from '../screens.ts'
import { settingsMachine } from '../settings/settings.machine.ts'
import { wifiMachine } from '../wifi/wifi.machine.ts'

/** What somebody opens on a phone, and what is in it: nobody waits for any of it before the first tap. */
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
  settingsPage: settingsPageMachine,
  personalData: personalDataMachine,
} satisfies Record<AppId | 'wifi' | 'emergencyCall' | 'settingsPage' | 'personalData', unknown>
