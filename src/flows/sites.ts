import type { CompletedSignIn } from '../account/contract.ts'

/** What a site gets when a tab opens it. */
export interface SiteInput {
  /** Where the computer stands: two capital letters. */
  region: string
  /** Who is signed in in this browser: one session for all sites. */
  session: CompletedSignIn | undefined
  /** Which page: `/`, `/pass/register`. */
  path: string
}

/** What a tab tells the site in it. */
export type SiteEvent =
  /** Another page of the same site, from the address bar, the history or a link. What was typed on it stays. */
  | { type: 'page.opened'; path: string }
  /** Somebody signed in or out, here or in another tab. */
  | { type: 'session.told'; session: CompletedSignIn | undefined }
  | { type: 'back' }

/** What a site tells its tab. */
export type SiteReport =
  | { type: 'session.changed'; session: CompletedSignIn | undefined }
  /** The site went to another of its pages by itself. */
  | { type: 'page.moved'; path: string; replaces: boolean }
  /** Back was asked for where the site has nothing to go back to. */
  | { type: 'page.left' }
