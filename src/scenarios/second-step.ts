import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'
import { securityQuestions } from './security-questions.ts'

export const secondStep: ScenarioSource = {
  ...free,
  id: 'second-step',
  title: 'An account with two steps',
  symptom: 'After the right password, the phone asks for a code.',
  accounts: [
    {
      number: '+447700900123',
      name: 'Ada Marlow',
      region: 'GB',
      email: 'ada.marlow@post.test',
      password: 'Lighthouse7',
      securityQuestions,
      twoStep: true,
    },
  ],
  goal: [{ signedIn: 'phone-1' }],
}
