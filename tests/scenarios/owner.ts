import { free } from '../../src/scenarios/free.ts'
import type { FaultKind } from '../../mocks/server/index.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import type { ScenarioSource } from '../../src/world/scenario.ts'

// Somebody who owns the phone, and what they should read when something goes wrong.

export const number = '+447700900123'
export const password = 'Lighthouse7'

/** An account whose number is in the phone. */
export const owned = (devices: { deviceId: string; name: string }[] = [], account: object = {}): ScenarioSource => ({
  ...free,
  accounts: [{ number, name: 'Ada Marlow', region: 'GB', email: 'ada.marlow@post.test', password, devices, ...account }],
})
export const here = { deviceId: 'phone-1', name: 'Handset 12' }

/** What is said when a fault of this kind strikes. */
export const saidOfFault: Record<FaultKind, string> = {
  '500': 'server-fault',
  '502': 'server-fault',
  '503': 'server-fault',
  '429': 'too-many-requests',
  '403': 'access-denied',
  reset: 'refused',
  empty: 'garbled',
  malformed: 'garbled',
  cutBody: 'garbled',
  neverAnswers: 'timed-out',
  answerLostAfterCommit: 'refused',
}

export const said = (play: HeadlessPhone): string | undefined => {
  const failure = play.trouble()
  return failure?.kind === 'problem' ? failure.problem : failure?.kind
}

/** Does something and waits until nothing on screen waits any more. */
export async function ask(play: HeadlessPhone, tap: () => Promise<void>): Promise<void> {
  await tap()
  await play.waitUntil('the answer', () => !play.busy())
}

/** A phone on which the owner is signed in with the password. */
export async function signedIn(scenario: ScenarioSource, conditions: Record<string, unknown> = {}): Promise<HeadlessPhone> {
  const play = await playPhone({ scenario, at: 'sign-in/credentials', conditions: { 'server.syncDelay': 0, ...conditions } })
  await play.signIn({ type: 'identifier.changed', text: number })
  await play.signIn({ type: 'password.changed', text: password })
  await ask(play, () => play.signIn({ type: 'credentials.submitted' }))
  return play
}

export async function openFindDevice(play: HeadlessPhone): Promise<void> {
  await play.openSettings('find-device')
  await play.waitUntil('the devices', () => !play.busy())
}

/** Enters a password where one is asked for. */
export async function enterPassword(play: HeadlessPhone, text = password): Promise<void> {
  await play.confirmPassword({ type: 'password.changed', text })
  await ask(play, () => play.confirmPassword({ type: 'password.submitted' }))
}

/** What the server says of this phone, and what the phone believes. */
export const isBound = ({ world }: HeadlessPhone, deviceId = 'phone-1'): boolean =>
  world.server.inside().devices.some((device) => device.deviceId === deviceId && device.findDevice)
export const believes = ({ world }: HeadlessPhone): boolean => world.phones[0]!.actor.getSnapshot().context.findDevice
