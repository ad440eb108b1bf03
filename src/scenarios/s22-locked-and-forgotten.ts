import type { ScenarioSource } from '../world/scenario.ts'
import { ownPhoneLocked } from './s21-own-phone-locked.ts'

/** The card with the account's number was moved to another phone, where the code for a new password can arrive. */
export const lockedAndForgotten: ScenarioSource = {
  ...ownPhoneLocked,
  id: 'S22',
  title: 'Locked, and the password is forgotten',
  symptom: 'The phone is locked and asks for a password that nobody remembers. A second phone is at hand.',
  cause: 'own-forgotten',
  person: { forgot: true },
  conditions: { 'server.syncDelay': '7min' },
  phones: [
    { model: 'Handset 12', region: 'GB', sims: [{ number: '+447700900456', carrier: 'Fenwick' }], isSetUp: false },
    { model: 'Handset 10', region: 'GB', sims: [{ number: '+447700900123', carrier: 'Skylark' }] },
  ],
  goal: [{ inUse: 'phone-1' }],
}
