import { provided } from '../provided.ts'
import { fromCallback, fromPromise, type AnyEventObject } from 'xstate'
import { createAccountClient, type AccountClientOptions } from '../../account/client.ts'
import type { CloudItem, ItemKind } from '../../account/contract.ts'
import { accountSiteMachine } from '../../flows/account-site/account-site.machine.ts'
import { cloudBrowserMachine } from '../../flows/cloud-browser/cloud-browser.machine.ts'
import { cloudSiteMachine } from '../../flows/cloud-site/cloud-site.machine.ts'
import { browserMachine, profileIds, type ProfileId } from '../../flows/computer/browser.machine.ts'
import { computerMachine } from '../../flows/computer/computer.machine.ts'
import { tabMachine } from '../../flows/computer/tab.machine.ts'
import type { CommunityReport, Document, MailboxEvent } from '../../flows/actors.ts'
import type { Mail, MailChange } from '../../flows/mail/mail.ts'
import { accessLinkMachine } from '../../flows/access-link/access-link.machine.ts'
import { communityMachine } from '../../flows/community/community.machine.ts'
import { manualVerificationMachine } from '../../flows/manual-verification/manual-verification.machine.ts'
import { statusSiteMachine } from '../../flows/status-site/status-site.machine.ts'
import { supportSiteMachine } from '../../flows/support-site/support-site.machine.ts'
import { supportTicketMachine } from '../../flows/support-ticket/support-ticket.machine.ts'
import { webmailMachine } from '../../flows/webmail/webmail.machine.ts'
import { webSignUpMachine } from '../../flows/web-sign-up/web-sign-up.machine.ts'
import { mailSignUpMachine } from '../../flows/mail-sign-up/mail-sign-up.machine.ts'
import { ownDevicesMachine } from '../../flows/own-devices/own-devices.machine.ts'
import { contactChangeMachine } from '../../flows/contact-change/contact-change.machine.ts'
import { ownQuestionsMachine } from '../../flows/own-questions/own-questions.machine.ts'
import { ownSecurityMachine } from '../../flows/own-security/own-security.machine.ts'
import { proveOwnerMachine } from '../../flows/prove-owner/prove-owner.machine.ts'
import { provideWaysIn, type PhoneServices } from '../phone/provide.ts'
import { outliving } from '../outside.ts'
import { repeatUnheard } from '../phone/repeat-unheard.ts'

/** What a computer gives one person's browser on it. */
export interface BrowserServices extends Omit<PhoneServices, 'client' | 'surface' | 'listenForCodes'> {
  wire: AccountClientOptions
  /** Takes as long as a page does here. @param work the tracked work it is part of @throws without a connection */
  openPage: (work: string, signal: AbortSignal) => Promise<object>
  mail: WebMail
  /** Files on this person's computer. */
  documents: () => Document[]
  readReports: () => CommunityReport[]
}

/** The mailboxes of the world, as a browser gets at them. */
export interface WebMail {
  /** Those of the person at this browser. */
  addresses: () => string[]
  change: (address: string, messageId: string, change: MailChange) => void
  /** Hands over what lies in a mailbox, at once and whenever it changes; returns how to stop. */
  listen: (address: string, hear: (mails: readonly Mail[]) => void) => () => void
}

/** No message reaches a computer: codes are typed. */
const noCodes = () => () => {}

function provideBrowser({ wire, openPage, mail, documents, readReports, ...services }: BrowserServices) {
  const client = repeatUnheard(createAccountClient(wire), wire.nextIdempotencyKey)
  const { ask, delays, captcha, code, newPassword, accountCode, signIn, recovery, securityCheck } = provideWaysIn({
    ...services,
    client,
    surface: 'web',
    listenForCodes: noCodes,
  })
  const signUp = provided(webSignUpMachine)({
    actors: {
      readForm: ask.readForm,
      sendCode: ask.sendCode,
      listAgreements: ask.listAgreements,
      createAccount: ask.createAccount,
      captcha,
      code,
    },
    delays,
  })
  const ownDevices = provided(ownDevicesMachine)({
    actors: {
      listDevices: ask.listDevices,
      confirmPassword: ask.confirmPassword,
      removeDevice: ask.removeDevice,
      eraseDevice: ask.eraseDevice,
      ringDevice: ask.ringDevice,
      setLostMode: ask.setLostMode,
      captcha,
    },
    delays,
  })
  const mailSignUp = provided(mailSignUpMachine)({
    actors: {
      readForm: ask.readForm,
      listAgreements: ask.listAgreements,
      startMailSignUp: ask.startMailSignUp,
      resendActivation: ask.resendActivation,
      captcha,
    },
    delays,
  })
  const ownSecurity = provided(ownSecurityMachine)({
    actors: {
      readSecurity: ask.readSecurity,
      setTwoStep: ask.setTwoStep,
      endOtherSession: ask.endOtherSession,
      proveOwner: provided(proveOwnerMachine)({ actors: { confirmPassword: ask.confirmPassword, captcha }, delays }),
      ownQuestions: provided(ownQuestionsMachine)({ actors: { saveQuestions: ask.saveQuestions }, delays }),
      contactChange: provided(contactChangeMachine)({ actors: { readNumber: ask.readNumber, sendCode: ask.sendCode, code }, delays }),
    },
    delays,
  })
  const accountSite = provided(accountSiteMachine)({
    actors: {
      signIn,
      recovery,
      signUp,
      mailSignUp,
      activateAccount: ask.activateAccount,
      readAgreement: ask.readAgreement,
      newPassword,
      ownDevices,
      ownSecurity,
      securityCheck,
      endSession: ask.endSession,
    },
    delays,
  })
  const cloudBrowser = provided(cloudBrowserMachine)({
    actors: {
      listCloudItems: ask.listCloudItems,
      saveCloudItems: ask.saveCloudItems,
      stampItem: fromPromise<CloudItem, { kind: ItemKind; itemId?: string; content: object | null }>(({ input }) =>
        services.work(async () => {
          const { kind, itemId = `${kind}-${wire.nextIdempotencyKey()}`, content } = input
          return { kind, itemId, changedAt: services.now(), content } as CloudItem
        }),
      ),
    },
    delays,
  })
  const cloudSite = provided(cloudSiteMachine)({
    actors: { signIn, accountCode, ownDevices, cloudBrowser, openCloud: ask.openCloud, readCloudSync: ask.readCloudSync },
    delays,
  })
  const webmail = provided(webmailMachine)({
    actors: {
      listAddresses: fromPromise(() => services.work(() => Promise.resolve({ addresses: mail.addresses() }))),
      changeMail: fromPromise<object, { address: string; messageId: string; change: MailChange }>(
        ({ input: { address, messageId, change }, signal }) =>
          services.work(async (work) => {
            await openPage(work, signal)
            mail.change(address, messageId, change)
            return {}
          }),
      ),
      mailboxListener: fromCallback<AnyEventObject, { address: string }>(({ sendBack, input }) =>
        mail.listen(input.address, (mails) => sendBack({ type: 'mails.changed', mails } satisfies MailboxEvent)),
      ),
    },
    delays,
  })
  const statusSite = provided(statusSiteMachine)({ actors: { read: ask.readStatus }, delays })
  const community = provided(communityMachine)({
    actors: {
      read: fromPromise(({ signal }) =>
        services.work(async (work) => {
          await openPage(work, signal)
          return { reports: readReports() }
        }),
      ),
    },
    delays,
  })
  const supportSite = provided(supportSiteMachine)({
    actors: {
      ticket: provided(supportTicketMachine)({
        actors: {
          listDocuments: fromPromise(() => services.work(() => Promise.resolve({ documents: documents() }))),
          openTicket: ask.openTicket,
        },
        delays,
      }),
      verification: provided(manualVerificationMachine)({ actors: { openVerification: ask.openVerification }, delays }),
      accessLink: provided(accessLinkMachine)({ actors: { openAccessLink: ask.openAccessLink, newPassword }, delays }),
      listTickets: ask.listTickets,
      readVerification: ask.readVerification,
    },
    delays,
  })
  const tab = provided(tabMachine)({
    actors: {
      openPage: fromPromise<object, { address: string }>(({ signal }) => services.work((work) => openPage(work, signal))),
      accountSite: outliving(accountSite),
      cloudSite: outliving(cloudSite),
      webmail: outliving(webmail),
      statusSite: outliving(statusSite),
      community: outliving(community),
      supportSite: outliving(supportSite),
    },
    delays,
  })
  return outliving(provided(browserMachine)({ actors: { tab: outliving(tab) } }))
}

/** The computer's root machine with the world's actors in every placeholder of every person's browser. */
export function createComputerFlows(servicesOf: (profile: ProfileId) => BrowserServices) {
  const [me, previousOwner, colleague] = profileIds.map((profile) => provideBrowser(servicesOf(profile)))
  return outliving(provided(computerMachine)({ actors: { me: me!, 'previous-owner': previousOwner!, colleague: colleague! } }))
}

export type ComputerLogic = ReturnType<typeof createComputerFlows>
