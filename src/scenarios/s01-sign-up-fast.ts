import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

export const signUpFast: ScenarioSource = {
  ...free,
  id: 'S01',
  title: 'Sign-up in under a minute',
  symptom: 'Nothing is wrong: a number, a code, a picture, and the account is there.',
  conditions: { 'server.region': 'mainland', 'sms.delay': '2s', 'autofill.mode': 'auto' },
  goal: [{ signedIn: 'phone-1' }],
}
