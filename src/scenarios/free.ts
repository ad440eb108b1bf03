import type { ScenarioSource } from '../world/scenario.ts'

export const free: ScenarioSource = {
  id: 'free',
  title: 'A phone to play with',
  symptom: 'Everything works; break what you like.',
  phones: [
    {
      model: 'Handset 12',
      region: 'GB',
      mail: 'ada.marlow@post.test',
      sims: [
        { number: '+447700900123', carrier: 'Skylark' },
        { number: '+447700900456', carrier: 'Fenwick' },
      ],
    },
  ],
}
