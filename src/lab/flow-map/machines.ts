import type { AnyStateMachine } from 'xstate'
import { accessLinkMachine } from '../../flows/access-link/access-link.machine.ts'
import { accountCodeMachine } from '../../flows/account-code/account-code.machine.ts'
import { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import { activationLockMachine } from '../../flows/activation-lock/activation-lock.machine.ts'
import { agreementMachine } from '../../flows/agreement/agreement.machine.ts'
import { captchaMachine } from '../../flows/captcha/captcha.machine.ts'
import { clockMachine } from '../../flows/clock/clock.machine.ts'
import { cloudBrowserMachine } from '../../flows/cloud-browser/cloud-browser.machine.ts'
import { cloudSiteMachine } from '../../flows/cloud-site/cloud-site.machine.ts'
import { communityMachine } from '../../flows/community/community.machine.ts'
import { browserMachine } from '../../flows/computer/browser.machine.ts'
import { computerMachine } from '../../flows/computer/computer.machine.ts'
import { tabMachine } from '../../flows/computer/tab.machine.ts'
import { confirmPasswordMachine } from '../../flows/confirm-password/confirm-password.machine.ts'
import { contactChangeMachine } from '../../flows/contact-change/contact-change.machine.ts'
import { contactsMachine } from '../../flows/contacts/contacts.machine.ts'
import { dateTimeMachine } from '../../flows/date-time/date-time.machine.ts'
import { dialerMachine } from '../../flows/dialer/dialer.machine.ts'
import { emergencyCallMachine } from '../../flows/emergency-call/emergency-call.machine.ts'
import { factoryResetMachine } from '../../flows/factory-reset/factory-reset.machine.ts'
import { securityMachine, guardMachine } from '../../flows/filter-app/filter-app.machine.ts'
import { findDeviceAgentMachine } from '../../flows/find-device-agent/find-device-agent.machine.ts'
import { findDeviceMachine } from '../../flows/find-device/find-device.machine.ts'
import { mailSignUpMachine } from '../../flows/mail-sign-up/mail-sign-up.machine.ts'
import { mailMachine } from '../../flows/mail/mail.machine.ts'
import { manualVerificationMachine } from '../../flows/manual-verification/manual-verification.machine.ts'
import { messagesMachine } from '../../flows/messages/messages.machine.ts'
import { miAccountMachine } from '../../flows/mi-account/mi-account.machine.ts'
import { namesMachine } from '../../flows/names/names.machine.ts'
import { newPasswordMachine } from '../../flows/new-password/new-password.machine.ts'
import { notesMachine } from '../../flows/notes/notes.machine.ts'
import { oneTimeCodeMachine } from '../../flows/one-time-code/one-time-code.machine.ts'
import { ownDevicesMachine } from '../../flows/own-devices/own-devices.machine.ts'
import { ownQuestionsMachine } from '../../flows/own-questions/own-questions.machine.ts'
import { ownSecurityMachine } from '../../flows/own-security/own-security.machine.ts'
import { personalDataMachine } from '../../flows/personal-data/personal-data.machine.ts'
import { phoneMachine } from '../../flows/phone/phone.machine.ts'
import { photosMachine } from '../../flows/photos/photos.machine.ts'
import { proveOwnerMachine } from '../../flows/prove-owner/prove-owner.machine.ts'
import { radiosMachine } from '../../flows/radios/radios.machine.ts'
import { recoveryMachine } from '../../flows/recovery/recovery.machine.ts'
import { routerMachine } from '../../flows/router/router.machine.ts'
import { screenLockMachine } from '../../flows/screen-lock/screen-lock.machine.ts'
import { securityAnswersMachine } from '../../flows/security-answers/security-answers.machine.ts'
import { securityCheckMachine } from '../../flows/security-check/security-check.machine.ts'
import { settingsPageMachine } from '../../flows/settings/settings-page.machine.ts'
import { settingsMachine } from '../../flows/settings/settings.machine.ts'
import { setupWizardMachine } from '../../flows/setup-wizard/setup-wizard.machine.ts'
import { signInRequestMachine } from '../../flows/sign-in-request/sign-in-request.machine.ts'
import { signInWatchMachine } from '../../flows/sign-in-watch/sign-in-watch.machine.ts'
import { signInMachine } from '../../flows/sign-in/sign-in.machine.ts'
import { signUpMachine } from '../../flows/sign-up/sign-up.machine.ts'
import { smsFilterMachine } from '../../flows/sms-filter/sms-filter.machine.ts'
import { soundMachine } from '../../flows/sound/sound.machine.ts'
import { statusSiteMachine } from '../../flows/status-site/status-site.machine.ts'
import { storageMachine } from '../../flows/storage/storage.machine.ts'
import { supportSiteMachine } from '../../flows/support-site/support-site.machine.ts'
import { supportTicketMachine } from '../../flows/support-ticket/support-ticket.machine.ts'
import { systemUpdateMachine } from '../../flows/system-update/system-update.machine.ts'
import { webSignUpMachine } from '../../flows/web-sign-up/web-sign-up.machine.ts'
import { webmailMachine } from '../../flows/webmail/webmail.machine.ts'
import { wifiMachine } from '../../flows/wifi/wifi.machine.ts'

const all: readonly AnyStateMachine[] = [
  accessLinkMachine,
  accountCodeMachine,
  accountSiteMachine,
  activationLockMachine,
  agreementMachine,
  captchaMachine,
  clockMachine,
  cloudBrowserMachine,
  cloudSiteMachine,
  communityMachine,
  browserMachine,
  computerMachine,
  tabMachine,
  confirmPasswordMachine,
  contactChangeMachine,
  contactsMachine,
  dateTimeMachine,
  dialerMachine,
  emergencyCallMachine,
  factoryResetMachine,
  securityMachine,
  guardMachine,
  findDeviceAgentMachine,
  findDeviceMachine,
  mailSignUpMachine,
  mailMachine,
  manualVerificationMachine,
  messagesMachine,
  miAccountMachine,
  namesMachine,
  newPasswordMachine,
  notesMachine,
  oneTimeCodeMachine,
  ownDevicesMachine,
  ownQuestionsMachine,
  ownSecurityMachine,
  personalDataMachine,
  phoneMachine,
  photosMachine,
  proveOwnerMachine,
  radiosMachine,
  recoveryMachine,
  routerMachine,
  screenLockMachine,
  securityAnswersMachine,
  securityCheckMachine,
  settingsPageMachine,
  settingsMachine,
  setupWizardMachine,
  signInRequestMachine,
  signInWatchMachine,
  signInMachine,
  signUpMachine,
  smsFilterMachine,
  soundMachine,
  statusSiteMachine,
  storageMachine,
  supportSiteMachine,
  supportTicketMachine,
  systemUpdateMachine,
  webSignUpMachine,
  webmailMachine,
  wifiMachine,
]

/** Every machine by its id, in the order of the alphabet. A new one goes into the list above. */
export const machines: ReadonlyMap<string, AnyStateMachine> = new Map(
  all.toSorted((a, b) => a.id.localeCompare(b.id, 'en')).map((machine) => [machine.id, machine]),
)
