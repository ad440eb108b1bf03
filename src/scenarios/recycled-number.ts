import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

export const recycledNumber: ScenarioSource = {
  ...free,
  id: 'recycled-number',
  title: 'A number somebody had before',
  symptom: 'After the code, the phone asks whether an account that has this number is yours.',
  accounts: [{ number: '+447700900123', name: 'R. Quill', region: 'GB', recycled: true }],
  goal: [{ signedIn: 'phone-1' }],
}
