import type { ScenarioSource } from '../world/scenario.ts'
import { free } from './free.ts'

const ada = {
  number: '+447700900123',
  name: 'Ada Marlow',
  region: 'GB',
  email: 'ada.marlow@post.test',
  password: 'Lighthouse7',
}

/** What every story of S17 shares: the right password, and a network that stands in its way. */
const badNetwork = { ...free, accounts: [ada] }

/** The account that the S17 stories are about, as it can be typed. */
export const badNetworkAccount = { identifier: ada.email, password: ada.password }

export const weakNetwork: ScenarioSource = {
  ...badNetwork,
  id: 'S17',
  title: 'The network is too weak',
  symptom: 'The right password, and yet the account can’t be verified: now it takes long, now the connection breaks.',
  cause: 'weak',
  conditions: { 'device.wifi': 'weak' },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const blockedByProvider: ScenarioSource = {
  ...badNetwork,
  id: 'S17-provider',
  title: 'The provider blocks the servers',
  symptom: 'Everything else works over this Wi-Fi; the account can’t be verified.',
  cause: 'provider',
  conditions: { 'device.wifi': 'isp-blocked' },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const stuckRouter: ScenarioSource = {
  ...badNetwork,
  id: 'S17-router',
  title: 'The router is stuck',
  symptom: 'Wi-Fi is connected and leads nowhere, and there is no mobile data to take over.',
  cause: 'router',
  conditions: { 'router.stuck': true, 'device.simState': 'no-credit' },
  phones: [{ ...free.phones[0]!, sims: [free.phones[0]!.sims[0]!] }],
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const captiveNetwork: ScenarioSource = {
  ...badNetwork,
  id: 'S17-captive',
  title: 'A network with a page of its own',
  symptom: 'Wi-Fi is connected, but nothing gets through, and there is no signal for mobile data.',
  cause: 'captive',
  conditions: { 'device.wifi': 'captive', 'device.coverage': 0 },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const stuckRegistration: ScenarioSource = {
  ...badNetwork,
  id: 'S17-registration',
  title: 'Full signal, no service',
  symptom: 'The bars are all there, no message comes, and without Wi-Fi nothing loads.',
  cause: 'registration',
  conditions: { 'device.registration': 'stuck', 'device.wifi': 'out-of-reach' },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}

export const clockWrong: ScenarioSource = {
  ...badNetwork,
  id: 'clock-wrong',
  title: 'The clock is wrong',
  symptom: 'The account can’t be verified on any network; the phone shows a day long past.',
  cause: 'clock',
  conditions: { 'device.clockSkew': '-400d' },
  goal: [{ signedIn: 'phone-1', account: ada.number }],
}
