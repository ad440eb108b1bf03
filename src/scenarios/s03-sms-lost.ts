import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

export const smsLost: ScenarioSource = {
  ...free,
  id: 'S03',
  title: 'The first code is lost',
  symptom: 'The page says that a code was sent; no message comes.',
  cause: 'lost-message',
  conditions: { 'sms.loseNext': 1, 'autofill.mode': 'off' },
  goal: [{ signedIn: 'phone-1' }],
}
