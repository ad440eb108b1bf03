import type { Trouble } from '../../flows/actors.ts'
import { useReading } from '../world-context.tsx'

/** How long ago a no came that says how long to wait, in milliseconds; 0 of any other. */
export function useWaited(trouble: Trouble | undefined): number {
  const now = useReading()
  return trouble?.receivedAt === undefined ? 0 : now - trouble.receivedAt
}
