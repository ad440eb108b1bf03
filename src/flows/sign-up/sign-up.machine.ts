import { askingCaptcha } from '../captcha/captcha.states.ts'
import { agreement, captchaAfter, proved, recycled, signingIn } from './enter-account.states.ts'
import { code, country, number, sending } from './prove-number.states.ts'
import { signUpSetup } from './sign-up.setup.ts'

export type { SignUpEvent, SignUpInput, SignUpOutput } from './sign-up.setup.ts'

/** A Mi Account from a phone number: number, code, text in a picture, agreement. A registered number signs in instead. */
export const signUpMachine = signUpSetup.createMachine({
  id: 'sign-up',
  initial: 'number',
  context: ({ input }) => ({
    region: input.region,
    text: input.text ?? '',
    query: '',
    reading: undefined,
    showsFault: false,
    captchaPass: undefined,
    picture: undefined,
    ticket: undefined,
    proof: undefined,
    agreements: [],
    cloudSync: true,
    agreed: undefined,
    session: undefined,
    prefersPassword: false,
    trouble: undefined,
  }),
  output: ({ context }) => {
    if (context.session) return { kind: 'signed-in', session: context.session }
    return context.prefersPassword ? { kind: 'password-preferred', identifier: context.text, region: context.region } : { kind: 'left' }
  },
  states: {
    number,
    country,
    sending,
    captchaBefore: askingCaptcha({ meta: { screen: 'sign-up/captcha' }, passed: 'sending', left: 'number.editing' }),
    code,
    proved,
    captchaAfter,
    recycled,
    signingIn,
    agreement,
    done: { type: 'final' },
    left: { type: 'final' },
  },
})
