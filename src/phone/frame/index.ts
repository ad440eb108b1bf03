export { AppArea } from './app-area.tsx'
export type { BodyKeys } from './body-keys.tsx'
export { PhoneFrame, type PhoneFrameProps } from './phone-frame.tsx'
export { usePortal } from '../../ui/glass.ts'
