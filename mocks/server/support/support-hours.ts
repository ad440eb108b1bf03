import { day } from '../../../src/sim/duration.ts'
import type { ServerContext } from '../context.ts'

/** So often somebody looks again whether the support answers by now; after that nobody does. */
const looks = 60

/** Does what the support does once its time has come; while it answers nobody, it is looked at again each day. */
export function whenAnswered({ clock, conditions }: ServerContext, wait: number, label: string, answer: () => void): void {
  const look = (left: number) => {
    if (conditions.get('support.reply')) return answer()
    if (left > 0) clock.setTimeout(() => look(left - 1), day, label)
  }
  clock.setTimeout(() => look(looks), wait, label)
}
