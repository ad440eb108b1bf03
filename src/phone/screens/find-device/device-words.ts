import type { Device } from '../../../account/contract.ts'

/** Enough of an id to tell two devices apart, and too little to ask the server with. */
export const maskedId = (deviceId: string): string => `\u2066••••${deviceId.slice(-3)}\u2069`

/** Which of the words for a device fits: lost mode counts before Find device being on. */
export const stateOf = ({ findDevice, lost }: Device): 'lost' | 'on' | 'off' => (lost ? 'lost' : findDevice ? 'on' : 'off')
