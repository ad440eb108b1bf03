import { assign, setup, stateIn } from 'xstate'
import type { Captcha } from '../../account/contract.ts'
import { answerCaptcha, createCaptcha, isProblem, patience, speakCaptcha, troubleOf, type Received, type Trouble } from '../actors.ts'
import { giveUp, keepTrouble } from '../trouble.ts'

/** A picture and what was typed of it, for whoever thinks twice about leaving. */
export interface KeptCaptcha {
  captcha: Received<Captcha>
  pictures: number
  text: string
}

export interface CaptchaInput {
  /** Goes on with this picture instead of a new one. */
  kept?: KeptCaptcha | undefined
}

export type CaptchaOutput = { kind: 'passed'; pass: string } | { kind: 'left'; kept: KeptCaptcha | undefined }

/** What somebody who entered the text got for it. */
export const passIn = (output: CaptchaOutput): string | undefined => (output.kind === 'passed' ? output.pass : undefined)

export type CaptchaEvent =
  | { type: 'text.changed'; text: string }
  | { type: 'text.submitted' }
  | { type: 'picture.renewed' }
  | { type: 'speech.requested' }
  | { type: 'cancel' }
  | { type: 'back' }

interface CaptchaContext {
  captcha: Received<Captcha> | undefined
  /** Counts pictures, so that a screen can tell a new one. */
  pictures: number
  text: string
  /** It came by itself in place of one that was too old, and nobody has looked at it since. */
  isUntouched: boolean
  spoken: string[] | undefined
  pass: string | undefined
  trouble: Trouble | undefined
}

/** Whether it is about the picture before, and not about getting one. */
const saysWhy = (trouble: Trouble | undefined) =>
  trouble?.failure.kind === 'problem' && ['captcha-wrong', 'captcha-expired', 'not-found'].includes(trouble.failure.problem)

const tooOld: Trouble = {
  failure: {
    kind: 'problem',
    problem: 'captcha-expired',
    document: { type: '/problems/captcha-expired', title: '', status: 410 },
  },
  idempotencyKey: undefined,
}

/**
 * Text in a picture: draw one, enter it, get a pass for one use. A wrong answer or an old picture gives a new
 * picture, but nobody draws one after the other for somebody who is away.
 */
export const captchaMachine = setup({
  types: {
    context: {} as CaptchaContext,
    input: {} as CaptchaInput,
    events: {} as CaptchaEvent,
    output: {} as CaptchaOutput,
    tags: {} as 'busy',
  },
  actors: { createCaptcha, answerCaptcha, speakCaptcha },
  delays: {
    patience,
    untilExpiry: ({ context }) => Math.max(0, (context.captcha?.expiresAt ?? 0) - (context.captcha?.receivedAt ?? 0)),
  },
  guards: {
    hasText: ({ context }) => context.text.trim() !== '',
    hasPicture: ({ context }) => context.captcha !== undefined,
    // An answer that is under way was judged when it arrived.
    isChecking: stateIn({ entering: 'checking' }),
    isUntouched: ({ context }) => context.isUntouched,
  },
}).createMachine({
  id: 'captcha',
  initial: 'starting',
  context: ({ input: { kept } }) => ({
    captcha: kept?.captcha,
    pictures: kept?.pictures ?? 0,
    text: kept?.text ?? '',
    isUntouched: false,
    spoken: undefined,
    pass: undefined,
    trouble: undefined,
  }),
  output: ({ context: { pass, captcha, pictures, text } }) =>
    pass === undefined ? { kind: 'left', kept: captcha && { captcha, pictures, text } } : { kind: 'passed', pass },
  states: {
    starting: { always: [{ guard: 'hasPicture', target: 'entering' }, { target: 'loading' }] },
    loading: {
      tags: 'busy',
      invoke: {
        src: 'createCaptcha',
        input: ({ context }) => ({ idempotencyKey: context.captcha ? undefined : context.trouble?.idempotencyKey }),
        onDone: {
          target: 'entering',
          // The reason for a new picture stays on screen beside it; that none came is over with it.
          actions: assign(({ context, event }) => ({
            captcha: event.output,
            pictures: Math.min(context.pictures + 1, 99),
            text: '',
            spoken: undefined,
            trouble: saysWhy(context.trouble) ? context.trouble : undefined,
          })),
        },
        onError: { target: 'unloaded', actions: keepTrouble() },
      },
      after: { patience: { target: 'unloaded', actions: giveUp() } },
      on: { cancel: 'unloaded', back: 'left' },
    },
    unloaded: {
      on: {
        'picture.renewed': { target: 'loading', actions: assign({ isUntouched: false }) },
        back: 'left',
      },
    },
    entering: {
      initial: 'typing',
      after: {
        untilExpiry: [
          { guard: 'isChecking' },
          {
            guard: 'isUntouched',
            target: 'unloaded',
            actions: assign({ captcha: undefined, text: '', spoken: undefined, trouble: tooOld }),
          },
          { target: 'loading', actions: assign({ isUntouched: true, trouble: tooOld }) },
        ],
      },
      on: {
        'text.changed': { actions: assign(({ event }) => ({ text: event.text.slice(0, 32), isUntouched: false, trouble: undefined })) },
        'picture.renewed': { target: 'loading', actions: assign({ isUntouched: false, trouble: undefined }) },
        back: 'left',
      },
      states: {
        typing: {
          on: {
            'text.submitted': { guard: 'hasText', target: 'checking' },
            'speech.requested': 'fetchingSpeech',
          },
        },
        fetchingSpeech: {
          tags: 'busy',
          invoke: {
            src: 'speakCaptcha',
            input: ({ context }) => ({ captchaId: context.captcha?.captchaId ?? '' }),
            onDone: {
              target: 'typing',
              actions: assign(({ context, event }) => ({
                spoken: event.output.words,
                trouble: saysWhy(context.trouble) ? context.trouble : undefined,
              })),
            },
            onError: { target: 'typing', actions: keepTrouble() },
          },
          after: { patience: { target: 'typing', actions: giveUp() } },
          on: { cancel: 'typing', 'text.submitted': { guard: 'hasText', target: 'checking' } },
        },
        checking: {
          tags: 'busy',
          invoke: {
            src: 'answerCaptcha',
            input: ({ context }) => ({
              captchaId: context.captcha?.captchaId ?? '',
              text: context.text.trim(),
              idempotencyKey: context.trouble?.idempotencyKey,
            }),
            onDone: { target: '#captcha.passed', actions: assign(({ event }) => ({ pass: event.output.pass })) },
            onError: [
              {
                guard: ({ event }) => isProblem(event.error, 'captcha-wrong', 'captcha-expired', 'not-found'),
                target: '#captcha.loading',
                actions: assign(({ event }) => ({ trouble: { ...troubleOf(event.error), idempotencyKey: undefined } })),
              },
              { target: 'typing', actions: keepTrouble() },
            ],
          },
          after: { patience: { target: 'typing', actions: giveUp() } },
          // What is being checked stays as it was sent.
          on: { cancel: 'typing', back: 'typing', 'text.changed': {}, 'picture.renewed': {} },
        },
      },
    },
    passed: { type: 'final' },
    left: { type: 'final' },
  },
})
