import { createActor, type ActorRefFrom, type AnyActorRef } from 'xstate'
import type { ComputerLook } from '../../flows/computer/computer.machine.ts'
import type { ProfileId } from '../../flows/computer/browser.machine.ts'
import type { Appearance } from '../../flows/phone/phone.machine.ts'
import type { Clock } from '../../sim/clock.ts'
import type { Random } from '../../sim/random.ts'
import { browserName } from '../../account/browser-name.ts'
import { createCommunity } from './community.ts'
import type { Outages } from './outages.ts'
import { documentsOf } from './documents.ts'
import { imeisOf } from '../phone/imei.ts'
import { createComputerFlows, type BrowserServices, type ComputerLogic } from './computer-flows.ts'
import type { ConditionStore } from '../conditions.ts'
import { createDeskLink } from './desk-link.ts'
import { frontPage, type FrontPage } from './front-page.ts'
import type { MailNetwork } from '../mail/mail-network.ts'
import { ownAddresses } from '../mail/own-addresses.ts'
import { requestLocale } from '../phone/phone.ts'
import { rootOptions } from '../root-options.ts'
import type { Scenario } from '../scenario.ts'
import { createTagTimes } from '../phone/tag-times.ts'

export type ComputerRef = ActorRefFrom<ComputerLogic>

/** A computer that is awake. */
export interface AwakeComputer {
  actor: ComputerRef
  frontPage(): FrontPage | undefined
  /** What it was told to look like. */
  look(): ComputerLook
  since(actor: AnyActorRef, tag: string): number | undefined
}

export interface ComputerOptions {
  clock: Clock
  random: Random
  conditions: ConditionStore
  mail: MailNetwork
  outages: Outages
  scenario: Scenario
  origin: string
  fetch: (request: Request) => Promise<Response>
  nextIdempotencyKey: () => string
  headers: Record<string, string>
  id: string
  region: string
  /** How the phone beside it looks. */
  phoneLook: () => Appearance
  /** Called whenever any actor of this computer has a new snapshot. */
  onChange: () => void
}

/** Starts a computer: its root actor, on a cable of its own. */
export function createComputer(options: ComputerOptions): AwakeComputer {
  const { clock, random, conditions, mail, id } = options
  const tagTimes = createTagTimes(clock.now)
  const link = createDeskLink({ clock, random, conditions, device: id, fetch: options.fetch })
  let requests = 0

  const look = () => actor.getSnapshot().context.look
  const browserOf = (profile: ProfileId) => actor.getSnapshot().children[profile]?.getSnapshot().context

  const servicesOf = (profile: ProfileId): BrowserServices => ({
    wire: {
      fetch: link.fetch,
      origin: options.origin,
      nextIdempotencyKey: options.nextIdempotencyKey,
      headers: () => ({ ...options.headers, 'x-device': id }),
    },
    now: clock.now,
    work(task) {
      const requestId = `${id}-${++requests}`
      return clock.track(() => task(requestId), requestId)
    },
    locale: () => requestLocale(browserOf(profile)?.locale ?? look().locale ?? options.phoneLook().locale),
    device: browserName,
    trust: () => browserOf(profile)?.trust,
    patience: () => conditions.get('client.patience'),
    // Pages are drawn here; only what they ask the account server for travels.
    openPage: link.openPage,
    documents: () =>
      documentsOf(
        options.scenario,
        profile,
        options.scenario.phones.map(({ sims }, index) => imeisOf(random, index, sims.length)),
      ),
    readReports: createCommunity(options).reports,
    mail: {
      addresses: () => ownAddresses(options.scenario, profile),
      change: (address, messageId, change) => mail.mailbox(address).change(messageId, change),
      listen(address, hear) {
        const box = mail.mailbox(address)
        const tell = () => {
          if (conditions.get('computer.link') !== 'none') hear(box.mails())
        }
        tell()
        const stopHearing = mail.onMailbox((changed) => {
          if (changed === box) tell()
        })
        const stopWaiting = conditions.store.subscribe((now, before) => {
          if (now['computer.link'] !== before['computer.link']) tell()
        })
        return () => {
          stopHearing()
          stopWaiting()
        }
      },
    },
  })

  const actor: ComputerRef = createActor(createComputerFlows(servicesOf), {
    ...rootOptions({ clock, id, tagTimes, onChange: options.onChange }),
    input: { id, region: options.region },
  })
  actor.start()
  return { actor, frontPage: () => frontPage(id, actor), look, since: tagTimes.since }
}

export type ComputerMaker = typeof createComputer
