import type { ComponentType } from 'react'
import type { PageId } from '../flows/pages.ts'
import { AccountHomePage } from './account-site/home-page.tsx'
import { ContactChangePage, ContactCodePage } from './account-site/contact-change-pages.tsx'
import { ContactsPage } from './account-site/contacts-page.tsx'
import { OwnQuestionsPage } from './account-site/own-questions-page.tsx'
import { SecurityCheckPage } from './account-site/check-page.tsx'
import { DevicesPage } from './account-site/devices-page.tsx'
import { SecurityPage } from './account-site/security-page.tsx'
import { ServicePage, ServicesPage } from './account-site/services-pages.tsx'
import { CloudContactsPage, CloudNotesPage, CloudPhotosPage } from './cloud-site/items-pages.tsx'
import { CloudFindPage, CloudHomePage, CloudOpenPage, CloudSignInPage } from './cloud-site/cloud-pages.tsx'
import { MailSignUpForm } from './account-site/mail-sign-up-form.tsx'
import { ActivatePage, MailSentPage } from './account-site/mail-sign-up-pages.tsx'
import { DocumentPage } from './account-site/document-page.tsx'
import { RegisterPage } from './account-site/register-page.tsx'
import { SignUpForm } from './account-site/sign-up-form.tsx'
import { SignUpCodePage, SignUpDonePage, SignUpPasswordPage, SignUpTakenPage } from './account-site/sign-up-pages.tsx'
import { SignInPage } from './account-site/sign-in-page.tsx'
import type { PageProps } from './page-props.ts'
import { CommunityPage } from './community/community-page.tsx'
import { StatusPage } from './status-site/status-page.tsx'
import { AccessDonePage, AccessPage, AccessRefusedPage } from './support-site/access-pages.tsx'
import { SupportHomePage } from './support-site/support-parts.tsx'
import { TicketPage } from './support-site/ticket-page.tsx'
import { TicketsPage } from './support-site/tickets-page.tsx'
import { ReviewPage, VerificationAccountPage, VerificationDevicesPage, VerificationPastPage } from './support-site/verification-pages.tsx'
import { InboxPage, MailboxPage, SpamPage } from './webmail/mailbox-pages.tsx'
import { MailPage } from './webmail/mail-page.tsx'
import { NewTabPage, NoConnectionPage, NoSuchPage, NotThisSitePage, OpeningPage } from './pages-browser.tsx'
import { CaptchaStep } from './steps/captcha-step.tsx'
import { CodeStep } from './steps/code-step.tsx'
import { QuestionsStep } from './steps/questions-step.tsx'
import { MethodsStep } from './steps/methods-step.tsx'
import { RecoveryAccountStep, RecoveryDoneStep, RecoveryPasswordStep } from './steps/recovery-steps.tsx'

/** What is drawn for each page. */
export const pages: Record<PageId, ComponentType<PageProps>> = {
  'browser/new-tab': NewTabPage,
  'browser/opening': OpeningPage,
  'browser/no-connection': NoConnectionPage,
  'browser/not-this-site': NotThisSitePage,
  'account-site/sign-in': SignInPage,
  'account-site/sign-in/captcha': CaptchaStep,
  'account-site/sign-in/methods': MethodsStep,
  'account-site/sign-in/code': CodeStep,
  'account-site/register': RegisterPage,
  'account-site/sign-up': SignUpForm,
  'account-site/sign-up-by-mail': MailSignUpForm,
  'account-site/sign-up-by-mail/sent': MailSentPage,
  'account-site/activate': ActivatePage,
  'account-site/document': DocumentPage,
  'account-site/sign-up/code': SignUpCodePage,
  'account-site/sign-up/captcha': CaptchaStep,
  'account-site/sign-up/taken': SignUpTakenPage,
  'account-site/sign-up/password': SignUpPasswordPage,
  'account-site/sign-up/done': SignUpDonePage,
  'account-site/recovery': RecoveryAccountStep,
  'account-site/recovery/captcha': CaptchaStep,
  'account-site/recovery/methods': MethodsStep,
  'account-site/recovery/code': CodeStep,
  'account-site/recovery/questions': QuestionsStep,
  'account-site/recovery/password': RecoveryPasswordStep,
  'account-site/recovery/done': RecoveryDoneStep,
  'account-site/home': AccountHomePage,
  'account-site/security': SecurityPage,
  'account-site/security/captcha': CaptchaStep,
  'account-site/contacts': ContactsPage,
  'account-site/contacts/captcha': CaptchaStep,
  'account-site/contacts/change': ContactChangePage,
  'account-site/contacts/code': ContactCodePage,
  'account-site/contacts/questions': OwnQuestionsPage,
  'account-site/check': SecurityCheckPage,
  'account-site/devices': DevicesPage,
  'account-site/devices/captcha': CaptchaStep,
  'account-site/services': ServicesPage,
  'account-site/service': ServicePage,
  'account-site/no-such-page': NoSuchPage,
  'cloud-site/sign-in': CloudSignInPage,
  'cloud-site/sign-in/captcha': CaptchaStep,
  'cloud-site/sign-in/methods': MethodsStep,
  'cloud-site/sign-in/code': CodeStep,
  'cloud-site/open': CloudOpenPage,
  'cloud-site/home': CloudHomePage,
  'cloud-site/contacts': CloudContactsPage,
  'cloud-site/photos': CloudPhotosPage,
  'cloud-site/notes': CloudNotesPage,
  'cloud-site/find': CloudFindPage,
  'cloud-site/find/captcha': CaptchaStep,
  'cloud-site/no-such-page': NoSuchPage,
  'webmail/sign-in': MailboxPage,
  'webmail/inbox': InboxPage,
  'webmail/spam': SpamPage,
  'webmail/message': MailPage,
  'webmail/no-such-page': NoSuchPage,
  'status-site/home': StatusPage,
  'status-site/no-such-page': NoSuchPage,
  'community/home': CommunityPage,
  'community/no-such-page': NoSuchPage,
  'support-site/home': SupportHomePage,
  'support-site/ticket': TicketPage,
  'support-site/tickets': TicketsPage,
  'support-site/verification': VerificationAccountPage,
  'support-site/verification-devices': VerificationDevicesPage,
  'support-site/verification-past': VerificationPastPage,
  'support-site/review': ReviewPage,
  'support-site/access': AccessPage,
  'support-site/access-refused': AccessRefusedPage,
  'support-site/access-done': AccessDonePage,
  'support-site/no-such-page': NoSuchPage,
}
