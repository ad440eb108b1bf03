import { askingCaptcha } from '../captcha/captcha.states.ts'
import { code, form, sending } from './prove-number.states.ts'
import { agreeing, creating, password, taken } from './set-password.states.ts'
import { webSignUpSetup } from './web-sign-up.setup.ts'

export type { WebSignUpEvent, WebSignUpInput, WebSignUpOutput } from './web-sign-up.setup.ts'

/** An account made on the web with a number: a form with a picture, a code, a password twice. */
export const webSignUpMachine = webSignUpSetup.createMachine({
  id: 'web-sign-up',
  initial: 'form',
  context: ({ input }) => ({
    ...input,
    text: '',
    birthday: '',
    agreed: false,
    reading: undefined,
    isBirthday: true,
    showsFaults: false,
    captchaPass: undefined,
    ticket: undefined,
    proof: undefined,
    agreements: [],
    password: '',
    repeated: '',
    session: undefined,
    prefersSignIn: false,
    trouble: undefined,
  }),
  output: ({ context }) => {
    if (context.session) return { kind: 'signed-in', session: context.session }
    return context.prefersSignIn ? { kind: 'sign-in-preferred', identifier: context.text } : { kind: 'left' }
  },
  states: {
    form,
    sending,
    code,
    proved: { always: [{ guard: 'isTaken', target: 'taken' }, { target: 'password' }] },
    taken,
    password,
    agreeing,
    creating,
    picture: askingCaptcha({ meta: { page: 'account-site/sign-up/captcha' }, passed: 'agreeing', left: 'password' }),
    created: { meta: { page: 'account-site/sign-up/done' }, on: { finished: 'left', back: 'left' } },
    left: { type: 'final' },
  },
})
