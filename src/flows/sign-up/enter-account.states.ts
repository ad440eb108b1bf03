import { assign, sendTo } from 'xstate'
import { passIn } from '../captcha/captcha.machine.ts'
import { isProblem } from '../actors.ts'
import { captchaWanted } from '../captcha/captcha.states.ts'
import { giveUp, keepTrouble } from '../trouble.ts'
import { signUpSetup } from './sign-up.setup.ts'

// From the proof to an account: the one there is, or a new one.

export const proved = signUpSetup.createStateConfig({
  always: [
    { guard: 'needsCaptcha', target: 'captchaAfter' },
    { guard: 'isRecycled', target: 'recycled' },
    { guard: 'isRegistered', target: 'signingIn' },
    { target: 'agreement' },
  ],
})

export const captchaAfter = signUpSetup.createStateConfig({
  meta: { screen: 'sign-up/captcha' },
  initial: 'entering',
  states: {
    entering: {
      invoke: {
        id: 'captcha',
        src: 'captcha',
        input: ({ context }) => ({ kept: context.picture }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'passed',
            target: '#sign-up.proved',
            actions: assign(({ event }) => ({
              captchaPass: passIn(event.output),
              picture: undefined,
            })),
          },
          {
            target: 'leaving',
            actions: assign(({ event }) => ({ picture: event.output.kind === 'left' ? event.output.kept : undefined })),
          },
        ],
      },
      on: { back: { actions: sendTo('captcha', { type: 'back' }) } },
    },
    // The number is proven by now: going back would throw that away, so it asks first.
    leaving: {
      tags: 'dialog',
      on: {
        cancel: 'entering',
        back: 'entering',
        'leaving.confirmed': { target: '#sign-up.number', actions: assign({ picture: undefined }) },
      },
    },
  },
})

export const recycled = signUpSetup.createStateConfig({
  meta: { screen: 'sign-up/recycled' },
  on: {
    'owner.confirmed': 'signingIn',
    'owner.denied': 'agreement',
    back: 'number.editing',
  },
})

export const signingIn = signUpSetup.createStateConfig({
  meta: { screen: 'sign-up/recycled' },
  initial: 'asking',
  states: {
    asking: {
      tags: 'busy',
      invoke: {
        src: 'createSession',
        input: ({ context }) => ({
          proof: context.proof?.proof ?? '',
          captchaPass: context.captchaPass,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: { target: '#sign-up.done', actions: assign(({ event }) => ({ session: event.output })) },
        onError: [
          captchaWanted('#sign-up.captchaAfter'),
          {
            guard: ({ event }) => isProblem(event.error, 'proof-invalid'),
            target: '#sign-up.number.editing',
            actions: keepTrouble(),
          },
          { target: 'failed', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'failed', actions: giveUp() } },
      on: { cancel: 'failed', back: 'failed' },
    },
    failed: { on: { retry: 'asking', back: { target: '#sign-up.number.editing', actions: 'forgetTrouble' } } },
  },
})

export const agreement = signUpSetup.createStateConfig({
  meta: { screen: 'sign-up/agreement' },
  initial: 'reviewing',
  states: {
    reviewing: {
      invoke: {
        id: 'agreement',
        src: 'agreement',
        input: ({ context }) => ({ cloudSync: context.cloudSync, former: context.agreed }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'agreed',
            target: 'creating',
            actions: assign(({ context, event: { output } }) => {
              if (output.kind !== 'agreed') return {}
              const { agreed, agreements, cloudSync } = output
              // The same again is the same request, whose answer may have been lost; another choice is another one.
              const isSame = JSON.stringify([agreements, cloudSync]) === JSON.stringify([context.agreements, context.cloudSync])
              return { agreed, agreements, cloudSync, trouble: isSame ? context.trouble : undefined }
            }),
          },
          {
            target: '#sign-up.number.editing',
            actions: [assign(({ event }) => ({ cloudSync: event.output.cloudSync, agreed: undefined })), 'forgetTrouble'],
          },
        ],
      },
      on: {
        retry: { actions: sendTo('agreement', { type: 'retry' }) },
        back: { actions: sendTo('agreement', { type: 'back' }) },
      },
    },
    creating: {
      tags: 'busy',
      invoke: {
        src: 'createAccount',
        input: ({ context }) => ({
          proof: context.proof?.proof ?? '',
          captchaPass: context.captchaPass,
          region: context.region,
          agreements: context.agreements,
          cloudSync: context.cloudSync,
          idempotencyKey: context.trouble?.idempotencyKey,
        }),
        onDone: { target: '#sign-up.done', actions: assign(({ event }) => ({ session: event.output })) },
        onError: [
          captchaWanted('#sign-up.captchaAfter'),
          {
            guard: ({ event }) => isProblem(event.error, 'number-registered'),
            target: '#sign-up.signingIn',
            actions: assign({ trouble: undefined }),
          },
          {
            guard: ({ event }) => isProblem(event.error, 'proof-invalid', 'number-accounts-full', 'sign-up-by-mail'),
            target: '#sign-up.number.editing',
            actions: [assign({ agreed: undefined }), keepTrouble()],
          },
          {
            guard: ({ event }) => isProblem(event.error, 'agreement-outdated', 'agreement-required'),
            target: 'reviewing',
            actions: [assign({ agreed: undefined }), keepTrouble()],
          },
          { target: 'reviewing', actions: keepTrouble() },
        ],
      },
      after: { patience: { target: 'reviewing', actions: giveUp() } },
      on: { cancel: 'reviewing', back: 'reviewing' },
    },
  },
})
