import { createActor, type ActorRefFrom, type AnyActorRef } from 'xstate'
import type { Appearance, SmsMessage } from '../../flows/phone/phone.machine.ts'
import type { RadiosEvent, Sim } from '../../flows/radios/radios.machine.ts'
import { viewRadios, type RadiosView } from '../../flows/radios/view-radios.ts'
import { CacheDamagedError } from '../../account/cache-damaged-error.ts'
import { freeSpace } from '../../flows/stored-apps.ts'
import { olderModel, systemVersion } from '../../flows/device-models.ts'
import type { Session } from '../../account/contract.ts'
import type { Clock } from '../../sim/clock.ts'
import type { Random } from '../../sim/random.ts'
import type { AccountFlows, AccountFlowsOptions } from './account-flows.ts'
import { createConnectionWatch } from './connection-watch.ts'
import type { IncomingSms } from './code-reader.ts'
import type { ConditionStore } from '../conditions.ts'
import { imeisOf } from './imei.ts'
import { laterLogic, type Later } from '../later.ts'
import type { MailNetwork } from '../mail/mail-network.ts'
import { createMailSync } from '../mail/mail-sync.ts'
import { createLink } from './link.ts'
import { providePhone, type ProvidedPhone } from './provide-phone.ts'
import type { PushNetwork } from '../push/push-network.ts'
import { rootOptions } from '../root-options.ts'
import type { Scenario } from '../scenario.ts'
import type { SmsNetwork } from '../sms/sms-network.ts'
import type { AccountMachines } from './provide.ts'
import { createTagTimes } from './tag-times.ts'
import { createUpdateActors } from './update-actors.ts'

export type PhoneRef = ActorRefFrom<ProvidedPhone>

/** One phone of a world: its root actor, on a link of its own, in reach of the SMS network. */
export interface Phone {
  id: string
  actor: PhoneRef
  /** What kind of phone it is now. */
  model(): string
  radios(): RadiosView
  /** Milliseconds by which its clock is fast; negative when it is slow. */
  clockOffset(): number
  /** Tells the radios what changed around the phone. */
  tellRadios(event: RadiosEvent): void
  /**
   * Brings what can be opened, and makes it ready, so that the first tap need not. It is no part of the story: whoever
   * opens something before waits for the same. Rejects when it cannot be had.
   */
  prepare(): Promise<void>
  /** The instant since when an actor of this phone has had a tag without a break, or undefined while it has not. */
  since(actor: AnyActorRef, tag: string): number | undefined
}

export interface PhoneOptions {
  clock: Clock
  random: Random
  conditions: ConditionStore
  sms: SmsNetwork
  mail: MailNetwork
  push: PushNetwork
  /** Those that exist from the start: the mail of one whose number is in the phone is this phone's owner's. */
  accounts: Scenario['accounts']
  origin: string
  fetch: (request: Request) => Promise<Response>
  accountFlows: Later<AccountFlows>
  nextIdempotencyKey: () => string
  headers: Record<string, string>
  described: Scenario['phones'][number]
  /** What the account server calls it. */
  name: string
  networks: Scenario['networks']
  index: number
  /** Whoever is signed in on it when the story begins. */
  session: Session | undefined
  appearance: Partial<Appearance>
  /** Called whenever any actor of this phone has a new snapshot. */
  onChange: () => void
}

const look: Appearance = { theme: 'light', fontScale: 1, locale: 'en', navigation: 'buttons', orientation: 'portrait' }

/** Pseudo-locales are for looking at layouts; the server words things in the language they are made from. */
export const requestLocale = (locale: string): string => (locale.startsWith('zh') ? 'zh-CN' : 'en')

function fail(message: string): never {
  throw new Error(message)
}

const addressesOf = (...addresses: (string | undefined)[]) => [...new Set(addresses.filter((address) => address !== undefined))]

/** Whether any of these members is another one than when it was asked the last time. */
function createComparison<T extends object>(read: () => T, names: readonly (keyof T)[]): () => boolean {
  let before = read()
  return () => {
    const now = read()
    const isOther = names.some((name) => now[name] !== before[name])
    before = now
    return isOther
  }
}

export function createPhone(options: PhoneOptions): Phone {
  const { clock, random, conditions, sms, described, index } = options
  const id = `phone-${index + 1}`
  const start = clock.now()
  const smsListeners = new Set<(sms: IncomingSms) => void>()
  const tagTimes = createTagTimes(clock.now)
  const owner = options.accounts.find(({ number, email }) => email !== undefined && described.sims.some((sim) => sim.number === number))
  const mailAddress = described.mail ?? owner?.email
  let requests = 0

  const link = createLink({ clock, random, device: id, view: radios, clockOffset, fetch: options.fetch })
  const connectionWatch = createConnectionWatch()
  const system = () => actor.getSnapshot().context.system
  /** Whatever its story has there, the first phone is what the desk says. */
  const modelNow = () => (index === 0 && conditions.get('device.model') === 'note-3' ? olderModel : described.model)
  const storage = () => actor.getSnapshot().children.storage!.getSnapshot()
  /** Nothing is asked in the name of a session whose keeping went bad. */
  function fetchWithSession(request: Request): Promise<Response> {
    return request.headers.has('authorization') && !storage().matches('sound')
      ? Promise.reject(new CacheDamagedError('What the session keeps cannot be read'))
      : link.fetch(request)
  }
  const services: AccountFlowsOptions = {
    wire: {
      fetch: fetchWithSession,
      origin: options.origin,
      nextIdempotencyKey: options.nextIdempotencyKey,
      headers: () => ({ ...options.headers, 'x-device': id, 'x-system-version': systemVersion(modelNow(), system()) }),
    },
    now: clock.now,
    work(task) {
      const requestId = `${id}-${++requests}`
      return clock.track(() => task(requestId), requestId)
    },
    locale: () => requestLocale(actor.getSnapshot().context.appearance.locale),
    surface: 'phone',
    get device() {
      const model = modelNow()
      return model === described.model ? options.name : model
    },
    trust: () => actor.getSnapshot().context.trust,
    // Somebody's other phone lies elsewhere.
    place: () => (options.index === 0 ? conditions.get('device.place') : 'work'),
    patience: () => conditions.get('client.patience'),
    line: {
      radios,
      onRadios(listener) {
        const subscription = actor.getSnapshot().children.radios!.subscribe(listener)
        return () => subscription.unsubscribe()
      },
      carrier: sms.carrier,
      queue: () => conditions.get('carrier.queue'),
    },
    listenForConnection: connectionWatch.listen,
    push: options.push,
    isReached: link.isOpen,
    root: () => actor,
    safeguards: () => ({ finance: conditions.get('device.lockKind') === 'finance', previousPin: conditions.get('device.googleGate') }),
    isTooNew: () => clock.now() < start + conditions.get('device.buffer'),
    resetLocks: () => conditions.get('device.lockAfterReset'),
    codes: {
      mode: () => conditions.get('autofill.mode'),
      inbox: {
        messages: () => actor.getSnapshot().context.messages,
        subscribe(listener) {
          smsListeners.add(listener)
          return () => smsListeners.delete(listener)
        },
      },
    },
  }
  const { accountFlows } = options
  let machines: AccountMachines | undefined
  const flows = () => (machines ??= accountFlows.here()?.(services)) ?? fail('The flows of the account are not here')
  const logic = providePhone({
    update: createUpdateActors({
      clock,
      conditions,
      work: services.work,
      isOnline: link.isOpen,
      isWeak: () => radios().wifi.quality === 'weak' && radios().link === 'wifi',
      system,
      freeSpace: () => freeSpace(storage().context),
    }),
    apps: {
      settings: laterLogic(() => flows().apps.settings),
      messages: laterLogic(() => flows().apps.messages),
      dialer: laterLogic(() => flows().apps.dialer),
      contacts: laterLogic(() => flows().apps.contacts),
      mail: laterLogic(() => flows().apps.mail),
      photos: laterLogic(() => flows().apps.photos),
      notes: laterLogic(() => flows().apps.notes),
      clock: laterLogic(() => flows().apps.clock),
      security: laterLogic(() => flows().apps.security),
      guard: laterLogic(() => flows().apps.guard),
      wifi: laterLogic(() => flows().apps.wifi),
      emergencyCall: laterLogic(() => flows().apps.emergencyCall),
      settingsPage: laterLogic(() => flows().apps.settingsPage),
      personalData: laterLogic(() => flows().apps.personalData),
    },
    setupWizard: laterLogic(() => flows().setupWizard),
    activationLock: laterLogic(() => flows().activationLock),
    signInRequest: laterLogic(() => flows().signInRequest),
    prepare: () => clock.track(accountFlows.load),
    askActivation: (deviceId, signal) =>
      services.work(async (requestId) => {
        await accountFlows.load()
        return flows().askActivation({ deviceId }, requestId, signal)
      }),
    reportErasure: (deviceId, signal) =>
      services.work(async (requestId) => {
        await accountFlows.load()
        return flows().reportErasure({ deviceId }, requestId, signal)
      }),
    listenForConnection: connectionWatch.listen,
    patience: services.patience,
  })
  const actor: PhoneRef = createActor(logic, {
    ...rootOptions({ clock, id, tagTimes, onChange: options.onChange }),
    input: {
      id,
      model: modelNow(),
      isSetUp: described.isSetUp,
      session: options.session,
      findDevice: described.isSetUp && options.accounts.some(({ devices = [] }) => devices.some(({ deviceId }) => deviceId === id)),
      pin: described.pin,
      region: described.region,
      mail: mailAddress,
      passwords: described.passwords,
      imeis: imeisOf(random, index, described.sims.length),
      appearance: { ...look, ...options.appearance },
      radios: {
        sims: described.sims.map((sim, slot): Sim => ({ ...sim, slot: slot === 0 ? 1 : 2 })),
        coverage: conditions.get('device.coverage'),
        wifiQuality: conditions.get('device.wifi'),
        networks: options.networks,
        remembered: options.networks.filter(({ saved }) => saved).map(({ name }) => name),
        routerStuck: conditions.get('router.stuck'),
        simState: conditions.get('device.simState'),
        registrationStuck: conditions.get('device.registration') === 'stuck',
      },
      clockOffset: conditions.get('device.clockSkew'),
      system: conditions.get('device.os'),
      storage: { damaged: conditions.get('device.cacheCorrupt'), short: conditions.get('device.space') === 'short' },
      filters: {
        blocksServices: conditions.get('sms.blockedBy') === 'securityApp',
        guardBlocksServices: conditions.get('sms.blockedBy') === 'thirdParty',
      },
    },
  })
  actor.start()

  const radiosActor = actor.getSnapshot().children.radios
  if (!radiosActor) throw new Error(`${id} has no radios`)
  radiosActor.subscribe(() => {
    link.radiosChanged()
    sms.registrationChanged()
    connectionWatch.note(radios().link !== 'none')
  })
  connectionWatch.note(radios().link !== 'none')
  function radios(): RadiosView {
    return viewRadios(radiosActor!.getSnapshot())
  }
  function clockOffset(): number {
    return actor.getSnapshot().children['date-time']?.getSnapshot().context.offset ?? 0
  }

  options.push.attach({
    id,
    token() {
      const { isSetUp, lost, session } = actor.getSnapshot().context
      return isSetUp && !lost ? session?.token : undefined
    },
    isOnline: link.isOpen,
    receive: ({ request }) => actor.send({ type: 'sign-in.asked', request }),
    ring: () => actor.send({ type: 'sound.asked' }),
  })
  radiosActor.subscribe(options.push.flush)

  const syncMail = createMailSync({
    mail: options.mail,
    addresses() {
      const { mail, session } = actor.getSnapshot().context
      return addressesOf(mail, session?.account.email)
    },
    isOnline: link.isOpen,
    copies: () => actor.getSnapshot().context.mails,
    receive: (mail) => actor.send({ type: 'mail.received', mail }),
    change: (messageId, change) => actor.send({ type: 'mail.changed', messageId, ...change }),
  })
  options.mail.onMailbox(syncMail)
  radiosActor.subscribe(syncMail)
  actor.getSnapshot().children['date-time']?.subscribe(syncMail)
  const isOther = createComparison(() => actor.getSnapshot().context, ['mail', 'mails', 'session'])
  actor.subscribe({
    next: () => void (isOther() && syncMail()),
    // A phone that stops by an error of its own is for whoever shows it to tell.
    error: () => {},
  })

  /** Apps that see a message before the inbox does, in order: what one keeps, the next never sees. */
  const keepers = [
    { name: 'security-app', filter: 'blocklist' },
    { name: 'guard-app', filter: 'quarantine' },
  ] as const
  function filterKeeps(name: 'blocklist' | 'quarantine', message: Omit<SmsMessage, 'read'>): boolean {
    const filter = actor.getSnapshot().children[name]
    filter?.send({ type: 'message.arrived', message })
    return filter?.getSnapshot().context.held.some(({ messageId }) => messageId === message.messageId) ?? false
  }

  for (const { filter } of keepers) {
    let before: readonly { messageId: string }[] = []
    actor.getSnapshot().children[filter]?.subscribe(({ context }) => {
      const gone = before.filter((message) => !context.held.some(({ messageId }) => messageId === message.messageId))
      before = context.held
      const inbox = actor.getSnapshot().context.messages
      for (const { messageId } of gone) if (inbox.some((message) => message.messageId === messageId)) sms.restored(messageId)
    })
  }

  sms.attach({
    simFor: (number) => radios().sims.find((sim) => sim.number === number && sim.inserted),
    otherSim: (number) =>
      radios().sims.some((sim) => sim.number === number) ? radios().sims.find((sim) => sim.number !== number && sim.inserted) : undefined,
    deliver(message: Omit<SmsMessage, 'read'>) {
      const keeper = keepers.find(({ filter }) => filterKeeps(filter, message))
      if (keeper) return keeper.name
      actor.send({ type: 'sms.received', message })
      for (const listener of [...smsListeners]) listener(message)
      return undefined
    },
  })
  return {
    id,
    actor,
    model: modelNow,
    radios,
    clockOffset,
    tellRadios: (event) => radiosActor.send(event),
    async prepare() {
      await accountFlows.load()
      flows()
    },
    since: tagTimes.since,
  }
}
