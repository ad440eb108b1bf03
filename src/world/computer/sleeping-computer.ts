import type { AnyActorRef } from 'xstate'
import type { Appearance } from '../../flows/phone/phone.machine.ts'
import type { AwakeComputer, ComputerMaker, ComputerOptions, ComputerRef } from './computer.ts'
import type { FrontPage } from './front-page.ts'
import type { Later } from '../later.ts'

/** A computer of a world. It sleeps until somebody looks at it or a story reaches it: most stories have no use for it. */
export interface Computer {
  id: string
  /** Its root actor, while it is awake. */
  actor(): ComputerRef | undefined
  /** Wakes it; no part of a story, since a computer that nobody has used yet does nothing. */
  wake(): Promise<ComputerRef>
  /** What it shows; a new tab while it sleeps. */
  frontPage(): FrontPage
  /** How it looks: like the phone beside it, but for what it was told itself. */
  look(): Pick<Appearance, 'theme' | 'fontScale' | 'locale'>
  /** The instant since when an actor of this computer has had a tag without a break, or undefined while it has not. */
  since(actor: AnyActorRef, tag: string): number | undefined
  stop(): void
}

/** A computer that costs nothing while nobody needs it: all of it comes when it is woken. */
export function createSleepingComputer(maker: Later<ComputerMaker>, options: ComputerOptions): Computer {
  const { id, phoneLook } = options
  let awake: AwakeComputer | undefined
  let waking: Promise<ComputerRef> | undefined
  const begin = (make: ComputerMaker) => (awake ??= make(options)).actor
  return {
    id,
    actor: () => awake?.actor,
    wake() {
      const make = maker.here()
      if (make) return Promise.resolve(begin(make))
      return (waking ??= maker.load().then(begin, (error: unknown) => {
        waking = undefined
        throw error
      }))
    },
    frontPage: () => awake?.frontPage() ?? { page: 'browser/new-tab', path: id, tab: id },
    look() {
      const { theme, fontScale, locale } = phoneLook()
      return { theme, fontScale, locale, ...awake?.look() }
    },
    since: (actor, tag) => awake?.since(actor, tag),
    stop: () => awake?.actor.stop(),
  }
}
