import { fromCallback, type AnyEventObject } from 'xstate'
import type { CloudItem } from '../../account/contract.ts'
import type { OwnerEvent, PersonalDataEvent, PersonalDataInput } from '../../flows/personal-data/personal-data.machine.ts'
import type { PhoneContext } from '../../flows/phone/phone.machine.ts'
import type { PushNetwork } from '../push/push-network.ts'
import { usualItems } from './usual-items.ts'

/** What its data have to know of a phone. */
interface PhoneRoot {
  getSnapshot(): { context: PhoneContext }
  subscribe(observer: { next: () => void; error: () => void }): { unsubscribe(): void }
}

/** What a phone gives the data on it. */
export interface PersonalDataServices {
  now: () => number
  locale: () => string
  /** What the server calls this phone. */
  device: string
  newId: () => string
  /** Whether the servers reach this phone now. */
  isReached: () => boolean
  push: Pick<PushNetwork, 'listen'>
  /** The root of the phone. */
  root: () => PhoneRoot
}

const tells = (sendBack: (event: AnyEventObject) => void) => (event: PersonalDataEvent) => sendBack(event)

/** The world’s actors beside the data of a phone. */
export function createPersonalDataActors({ now, locale, device, newId, isReached, push, root }: PersonalDataServices) {
  const registrar = fromCallback<AnyEventObject, PersonalDataInput>(({ receive, sendBack, input }) => {
    const tell = tells(sendBack)
    let last = 0
    if (input.isUsed) for (const item of usualItems(locale(), now())) tell({ type: 'item.stamped', item })
    receive(({ itemId, kind, content }) => {
      // Of two changes in the same millisecond the second is the newer one.
      last = Math.max(now(), last + 1)
      const id = newId()
      const said = kind === 'photos' && itemId === undefined ? { drawing: id } : content
      tell({ type: 'item.stamped', item: { itemId: itemId ?? `${kind}-${id}`, kind, changedAt: last, content: said } as CloudItem })
    })
  })

  const ownerWatch = fromCallback(({ sendBack }) => {
    let before: PhoneContext['session']
    function look() {
      const { session, isSetUp, lost } = root().getSnapshot().context
      // Nothing comes to a phone that waits for its owner, or goes from it.
      const now = isSetUp && !lost ? session : undefined
      if (now === before) return
      before = now
      sendBack({ type: 'owner.changed', session: now } satisfies OwnerEvent)
    }
    look()
    const subscription = root().subscribe({ next: look, error: () => {} })
    return () => subscription.unsubscribe()
  })

  const pushListener = fromCallback(({ sendBack }) =>
    push.listen(({ accountId, from }) => {
      if (from === device || accountId !== root().getSnapshot().context.session?.account.accountId || !isReached()) return
      tells(sendBack)({ type: 'cloud.changed' })
    }),
  )
  return { registrar, ownerWatch, pushListener }
}
