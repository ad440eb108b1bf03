import type { CompletedSignIn } from '../account/contract.ts'

/** What sites keep in a browser, beside the session: it outlives tabs, and each person's browser has its own. */
export interface Cookies {
  /** Address of the mailbox that is open. */
  mailbox?: string
  /** What the support desk knows its visitor by. */
  visitor?: string
  /** The manual verification that was asked for. */
  review?: string
}

/** What a site gets when a tab opens it. */
export interface SiteInput {
  /** Where the computer stands: two capital letters. */
  region: string
  /** Who is signed in in this browser: one session for all sites. */
  session: CompletedSignIn | undefined
  cookies: Cookies
  /** Which page: `/`, `/pass/register`. */
  path: string
}

/** What a tab tells the site in it. */
export type SiteEvent =
  /** Another page of the same site, from the address bar, the history or a link. What was typed on it stays. */
  | { type: 'page.opened'; path: string }
  /** Somebody signed in or out, here or in another tab. */
  | { type: 'session.told'; session: CompletedSignIn | undefined }
  /** Something that sites keep here changed, in this tab or another. */
  | { type: 'cookies.told'; cookies: Cookies }
  | { type: 'back' }

/** What a site tells its tab. */
export type SiteReport =
  | { type: 'session.changed'; session: CompletedSignIn | undefined }
  /** The site keeps this in the browser from now on; undefined forgets it. */
  | { type: 'cookies.changed'; cookies: { [Name in keyof Cookies]: Cookies[Name] | undefined } }
  /** The site opens a page beside its own. */
  | { type: 'tab.opened'; address: string }
  /** The site went to another of its pages by itself. */
  | { type: 'page.moved'; path: string; replaces: boolean }
  /** Back was asked for where the site has nothing to go back to. */
  | { type: 'page.left' }

/** What was told of the cookies, where that can be cookies: an event from outside may be anything, and sites read them at once. */
export const cookiesIn = (told: unknown, before: Cookies): Cookies => (typeof told === 'object' && told !== null ? told : before)

/** What a site tells its tab, typed as that. */
export const report = (event: SiteReport): SiteReport => event

/** A guard of sites: whether they stand at one of these pages. */
export const isAt =
  (...paths: string[]) =>
  ({ context }: { context: Pick<SiteInput, 'path'> }): boolean =>
    paths.includes(context.path)

/** A guard of sites: whether the page that was opened is the one that they stand at. */
export const isSamePage = ({ context, event }: { context: Pick<SiteInput, 'path'>; event: { type: string; path?: unknown } }): boolean =>
  event.type === 'page.opened' && event.path === context.path
