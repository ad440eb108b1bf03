import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

export const slowServers: ScenarioSource = {
  ...free,
  id: 'S02',
  title: 'Slow servers',
  symptom: 'Every step takes minutes, and it looks as if nothing happens.',
  cause: 'slow',
  conditions: { 'server.region': 'elsewhere' },
  goal: [{ signedIn: 'phone-1' }],
}
