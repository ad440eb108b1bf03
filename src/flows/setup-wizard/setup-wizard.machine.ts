import { askingCaptcha } from '../captcha/captcha.states.ts'
import * as accountStates from './account.states.ts'
import * as checkStates from './check.states.ts'
import * as firstSteps from './first-steps.states.ts'
import * as lastSteps from './last-steps.states.ts'
import { setupWizardSetup } from './setup-wizard.setup.ts'
import { setupExtras, setupSteps, type Extras, type SetupStep } from './steps.ts'

export type { LockKind, SetupWizardEvent, SetupWizardInput } from './setup-wizard.setup.ts'

/** What was remembered may be anything; a step that there is not is the first one. */
const stepIn = (step: unknown): SetupStep => setupSteps.find((one) => one === step) ?? 'language'
const extrasIn = (extras: Partial<Extras> | undefined): Extras => {
  const isOn = (extra: keyof Extras) => extras?.[extra] !== false
  return { location: isOn(setupExtras[0]), updates: isOn(setupExtras[1]), diagnostics: isOn(setupExtras[2]) }
}

const stepStates = { language: 'language', region: 'region', keyboard: 'keyboard', wifi: 'wifi', terms: 'terms', sim: 'sim' } as const

/**
 * What a phone that starts like new goes through until somebody can use it.
 *
 * It ends only when the server said, in this very run, that the device is bound to nobody; or when this run bound it. Every
 * restart, wipe or flash begins another run, which asks anew: what the phone remembers of an earlier one, and what any event
 * says, may come from anybody. So the states before the check lead nowhere but to the check, the states behind it are entered
 * from it alone, guards on that way look only at what invoked actors answered, and before the end the server is asked once
 * more, since the owner may have bound the phone meanwhile. That second question is spared where Find device was turned on
 * in this run: the phone is bound then, to the account that was signed in to here or whose password was given here.
 */
export const setupWizardMachine = setupWizardSetup.createMachine({
  id: 'setup-wizard',
  initial: 'beginning',
  context: ({ input: { progress, ...input } }) => ({
    ...input,
    resume: stepIn(progress?.step),
    extras: extrasIn(progress?.extras),
    activation: undefined,
    safeguards: undefined,
    store: undefined,
    hasPassedGate: false,
    isOwnSession: false,
    hasBound: false,
    identifier: '',
    password: '',
    captchaPass: undefined,
    pin: '',
    chosenPin: '',
    arePinsDifferent: false,
    pinFailures: 0,
    trouble: undefined,
  }),
  output: ({ context }) => ({ session: context.isOwnSession ? context.session : undefined }),
  invoke: { id: 'connection', src: 'connection' },
  states: {
    beginning: {
      always: [
        ...Object.values(stepStates).map((step) => ({
          guard: ({ context }: { context: { resume: SetupStep } }) => context.resume === step,
          target: step,
        })),
        { target: 'checking' },
      ],
    },
    ...firstSteps,
    ...checkStates,
    ...accountStates,
    captcha: askingCaptcha({ meta: { screen: 'setup/captcha' }, passed: 'binding', left: 'findDevice' }),
    ...lastSteps,
    finished: { type: 'final' },
  },
})
