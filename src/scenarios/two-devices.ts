import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'
import { securityQuestions } from './security-questions.ts'

export const twoDevices: ScenarioSource = {
  ...free,
  id: 'two-devices',
  title: 'Another phone of one’s own',
  symptom: 'Find device is on on two phones; one of them lies somewhere else.',
  phones: [
    { model: 'Handset 12', region: 'GB', sims: [{ number: '+447700900123', carrier: 'Skylark' }] },
    { model: 'Handset 9', region: 'GB', sims: [{ number: '+447700900456', carrier: 'Fenwick' }] },
  ],
  accounts: [
    {
      number: '+447700900123',
      name: 'Ada Marlow',
      region: 'GB',
      email: 'ada.marlow@post.test',
      password: 'Lighthouse7',
      securityQuestions,
      devices: [
        { deviceId: 'phone-1', name: 'Handset 12' },
        { deviceId: 'phone-2', name: 'Handset 9' },
      ],
    },
  ],
  goal: [{ shown: ['find-device/device', 'cloud-site/find'] }],
}
