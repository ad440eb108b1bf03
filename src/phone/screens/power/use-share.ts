import type { PhoneTag } from '../../../flows/phone/phone.machine.ts'
import { usePhoneWorld, useReading } from '../../world-context.tsx'

/** Share done, 0 to 1, of what the phone does while its root has this tag and what takes so many milliseconds. */
export function useShare(tag: PhoneTag, lasts: number): number {
  const { phone } = usePhoneWorld()
  const now = useReading(200)
  const since = phone.since(phone.actor, tag)
  return since === undefined ? 0 : Math.min(1, Math.max(0, (now - since) / lasts))
}
