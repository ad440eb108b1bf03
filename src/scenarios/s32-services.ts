import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

/** Nothing is wrong: what one account is good for. */
export const services: ScenarioSource = {
  ...free,
  id: 'S32',
  title: 'One account for everything',
  symptom: 'Talk, forum, market, cloud, shop and the phone’s own system all ask for the same account, and only once.',
  accounts: [{ number: '+447700900123', name: 'Ada Marlow', region: 'GB', email: 'ada.marlow@post.test', password: 'Lighthouse7' }],
  goal: [{ shown: ['account-site/service'] }],
}
