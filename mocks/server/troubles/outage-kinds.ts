/** The parts of the service that can be out together. Status stays readable: it stands on another machine. */
export const outageKinds = ['none', 'codes', 'signUp', 'signIn', 'cloud', 'all'] as const
export type OutageKind = (typeof outageKinds)[number]
