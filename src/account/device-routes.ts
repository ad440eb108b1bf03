import * as v from 'valibot'
import { id, instant, none, password, region, words } from './fields.ts'
import { route } from './route.ts'
import { MaskedAccount } from './schemas.ts'
import { identifier, passwordProblems, SignIn, trust } from './sign-in-routes.ts'

export const LostNote = v.object({ message: words(200), contact: words(40) })
export type LostNote = v.InferOutput<typeof LostNote>

/** Where a device can be, as far as it can tell: areas, not addresses. */
export const devicePlaces = ['home', 'work', 'station', 'cafe', 'park'] as const
export type DevicePlace = (typeof devicePlaces)[number]

export const Device = v.object({
  deviceId: id,
  name: v.string(),
  findDevice: v.pipe(v.boolean(), v.metadata({ description: 'While it is on, the device is bound to the account.' })),
  boundAt: v.optional(instant),
  lost: v.optional(LostNote),
  seen: v.optional(
    v.pipe(
      v.object({ at: instant, place: v.optional(v.picklist(devicePlaces)) }),
      v.metadata({ description: 'When a bound device was last heard of, and where it was then if it said so.' }),
    ),
  ),
  erasure: v.optional(
    v.pipe(
      v.object({ askedAt: instant, doneAt: v.optional(instant) }),
      v.metadata({ description: 'Its owner wants everything on it erased; without “doneAt” the device has not heard of it.' }),
    ),
  ),
})
export type Device = v.InferOutput<typeof Device>

/** A device that was asked to play a sound. */
export const AskedSound = v.object({
  ...Device.entries,
  until: v.pipe(
    instant,
    v.metadata({ description: 'When a sound that began at once is over, and one that has not begun is not played any more.' }),
  ),
})
export type AskedSound = v.InferOutput<typeof AskedSound>

export const Activation = v.object({
  bound: v.boolean(),
  maskedAccount: v.optional(v.object({ ...MaskedAccount.entries, number: v.optional(v.string()), email: v.optional(v.string()) })),
  lost: v.optional(LostNote),
  erase: v.optional(v.pipe(v.boolean(), v.metadata({ description: 'Everything on the device shall go; it stays bound.' }))),
})
export type Activation = v.InferOutput<typeof Activation>

const params = v.object({ deviceId: id })

export const deviceRoutes = {
  listDevices: route({
    method: 'GET',
    path: '/account/v1/devices',
    summary: 'The devices of the account',
    answer: v.object({ devices: v.array(Device) }),
    status: 200,
    signedIn: true,
    problems: ['session-expired'],
  }),
  bindDevice: route({
    method: 'PUT',
    path: '/account/v1/devices/{deviceId}/find-device',
    summary: 'Turn Find device on or off, with the password; on binds the device to the account',
    params,
    body: v.object({ on: v.boolean(), name: v.optional(words(64)), password: v.optional(password), captchaPass: v.optional(id) }),
    answer: Device,
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'device-bound', 'device-guarded', ...passwordProblems],
  }),
  setLostMode: route({
    method: 'PUT',
    path: '/account/v1/devices/{deviceId}/lost-mode',
    summary: 'Show a message and a contact on a bound device, or take them back',
    params,
    body: v.object({ lost: v.nullable(LostNote) }),
    answer: Device,
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'not-found'],
  }),
  removeDevice: route({
    method: 'DELETE',
    path: '/account/v1/devices/{deviceId}',
    summary: 'Remove a device of one’s own: it is bound no longer. The session must have been proven with the password',
    params,
    answer: none,
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'password-required', 'not-found'],
  }),
  eraseDevice: route({
    method: 'POST',
    path: '/account/v1/devices/{deviceId}/erasures',
    summary: 'Have everything on a bound device erased as soon as it is heard of; it stays bound. Needs a session proven with the password',
    params,
    answer: Device,
    status: 202,
    signedIn: true,
    problems: ['session-expired', 'password-required', 'not-found'],
  }),
  ringDevice: route({
    method: 'POST',
    path: '/account/v1/devices/{deviceId}/sounds',
    summary: 'Have a bound device play a sound, at once or when it is back within the next minutes, so that it is found nearby',
    params,
    answer: AskedSound,
    status: 202,
    signedIn: true,
    problems: ['session-expired', 'not-found'],
  }),
  readActivation: route({
    method: 'GET',
    path: '/account/v1/activations/{deviceId}',
    summary: 'Whether a device waits for its owner, asked by the device itself, which says where it is',
    params,
    query: v.object({ place: v.optional(v.picklist(devicePlaces)) }),
    answer: Activation,
    status: 200,
    problems: [],
  }),
  reportErasure: route({
    method: 'POST',
    path: '/account/v1/activations/{deviceId}/erasures',
    summary: 'The device itself says that it has erased everything, as its owner wanted',
    params,
    answer: none,
    status: 201,
    problems: ['not-found'],
  }),
  activateDevice: route({
    method: 'POST',
    path: '/account/v1/activations/{deviceId}',
    summary: 'Enter the credentials of the account the device is bound to; verified, they lift the binding and sign in',
    params,
    body: v.object({
      identifier: v.optional(identifier),
      region: v.optional(region),
      password,
      device: words(64),
      captchaPass: v.optional(id),
      trust: v.optional(trust),
    }),
    answer: SignIn,
    status: 201,
    problems: ['not-found', ...passwordProblems],
  }),
} as const
