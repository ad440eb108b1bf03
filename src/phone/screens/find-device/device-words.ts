import type { Device } from '../../../account/contract.ts'

/** Enough of an id to tell two devices apart, and too little to ask the server with. */
export const maskedId = (deviceId: string): string => `\u2066••••${deviceId.slice(-3)}\u2069`

export const stateOf = ({ findDevice, lost }: Device): 'lost' | 'on' | 'off' => (lost ? 'lost' : findDevice ? 'on' : 'off')
