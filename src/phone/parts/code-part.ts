import type { SnapshotFrom } from 'xstate'
import type { oneTimeCodeMachine, OneTimeCodeEvent } from '../../flows/one-time-code/one-time-code.machine.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'

/** What every part of the page on which a code is entered gets. */
export interface CodePartProps {
  /** The code entry itself. */
  path: ActorPath
  snapshot: SnapshotFrom<typeof oneTimeCodeMachine>
  send: (event: OneTimeCodeEvent) => void
}
