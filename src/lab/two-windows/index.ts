export { follow } from './follow.ts'
export { openWire } from './wire.ts'
