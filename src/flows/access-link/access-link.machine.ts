import { assign, setup } from 'xstate'
import type { MaskedAccount } from '../../account/contract.ts'
import { openAccessLink, patience, type Trouble } from '../actors.ts'
import { newPasswordMachine } from '../new-password/new-password.machine.ts'
import type { PageMeta } from '../pages.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

export interface AccessLinkInput {
  linkId: string
}

export type AccessLinkEvent = { type: 'retry' } | { type: 'cancel' } | { type: 'back' }

interface AccessLinkContext extends AccessLinkInput {
  recoveryId: string
  proof: string
  account: MaskedAccount | undefined
  /** Why the link does not work: it can be tried again only where nobody heard of it. */
  trouble: Trouble | undefined
}

/** A link that the support sent: it lets its holder choose a new password, once. */
export const accessLinkMachine = setup({
  types: {
    context: {} as AccessLinkContext,
    input: {} as AccessLinkInput,
    events: {} as AccessLinkEvent,
    tags: {} as 'busy',
    meta: {} as PageMeta,
    children: {} as { 'new-password': 'newPassword' },
  },
  actors: { openAccessLink, newPassword: newPasswordMachine },
  delays: { patience },
}).createMachine({
  id: 'access-link',
  initial: 'opening',
  context: ({ input }) => ({ ...input, recoveryId: '', proof: '', account: undefined, trouble: undefined }),
  // The pages are the site's, and so is Back.
  on: { back: {} },
  states: {
    opening: {
      meta: { page: 'support-site/access' },
      tags: 'busy',
      invoke: {
        src: 'openAccessLink',
        input: ({ context }) => ({ linkId: context.linkId, idempotencyKey: context.trouble?.idempotencyKey }),
        onDone: {
          target: 'renewing',
          actions: assign(({ event: { output } }) => ({
            recoveryId: output.recoveryId,
            proof: output.proof,
            account: output.maskedAccount,
            trouble: undefined,
          })),
        },
        onError: { target: 'refused', actions: keepTrouble() },
      },
      after: { patience: { target: 'refused', actions: giveUp() } },
      on: { cancel: 'refused', back: 'refused' },
    },
    refused: { meta: { page: 'support-site/access-refused' }, on: { retry: 'opening' } },
    renewing: {
      meta: { page: 'support-site/access' },
      invoke: {
        id: 'new-password',
        src: 'newPassword',
        input: ({ context }) => ({
          target: { kind: 'recovery', recoveryId: context.recoveryId, proof: context.proof },
          asksCurrent: false,
        }),
        onDone: [
          { guard: ({ event }) => event.output.kind === 'saved', target: 'done' },
          // The right to choose one was left unused for too long: the link gives another, while it works itself.
          { target: 'opening' },
        ],
      },
    },
    done: { type: 'final' },
  },
})
