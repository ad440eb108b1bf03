import { fromPromise } from 'xstate'

/** Why an update does not go on; the message of what its actors reject with. */
export type UpdateFault = 'network' | 'space' | 'verification' | 'battery'

const placeholder = <Output>(name: string) => fromPromise<Output>(() => Promise.reject(new Error(`The world provides no "${name}"`)))

/** Asks whether there is a newer system. */
export const checkUpdate = placeholder<{ newer: boolean }>('checkUpdate')
/** Brings a twentieth of the newer system; rejects without a connection or room. */
export const downloadPart = placeholder<object>('downloadPart')
/** Resolves when what was downloaded is whole and from whom it says. */
export const verifyUpdate = placeholder<object>('verifyUpdate')
/** Resolves when the charge is enough to install. */
export const readyToInstall = placeholder<object>('readyToInstall')
