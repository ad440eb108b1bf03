import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

export const newPhone: ScenarioSource = {
  ...free,
  id: 'new-phone',
  title: 'A phone that starts like new',
  symptom: 'It was reset, and belongs to nobody: the set-up asks for everything again.',
  accounts: [{ number: '+447700900123', name: 'Ada Marlow', region: 'GB', email: 'ada.marlow@post.test', password: 'Lighthouse7' }],
  phones: free.phones.map((phone) => ({ ...phone, isSetUp: false, pin: '2580' })),
  goal: [{ inUse: 'phone-1' }],
}
