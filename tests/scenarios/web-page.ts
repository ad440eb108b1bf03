import type { AnyActorRef } from 'xstate'
import type { Failure } from '../../src/account/client.ts'
import type { Operation } from '../../src/account/contract.ts'
import { makeWorld, type TestWorldOptions } from '../../src/testing/make-world.ts'
import { createDeskPlayer, type DeskPlayer } from '../../src/world/routes/page-routes.ts'
import { frontTab } from '../../src/world/routes/page-steps.ts'
import type { World } from '../../src/world/world.ts'
import { visit } from './computer-steps.ts'

type Fact = { type: string; [name: string]: unknown }
interface Machine {
  context: Record<string, unknown>
  tags: ReadonlySet<string>
  value: unknown
  children: Record<string, AnyActorRef | undefined>
}

/** The page in front of a computer, without its glass. */
export interface WebPage {
  world: World
  desk: DeskPlayer
  visit(address: string): Promise<void>
  /** Tells a flow on the page, wherever it runs in the tab; the site itself by its own name. */
  tell(flow: string, ...facts: Fact[]): Promise<void>
  /** The same, and waits until nothing on the page waits any more. */
  ask(flow: string, ...facts: Fact[]): Promise<void>
  settle(): Promise<void>
  /** Tells the flow that waits, the innermost if there are several, that nobody wants its answer any more. */
  cancel(): Promise<void>
  runs(flow: string): boolean
  contextOf(flow: string): Record<string, unknown> | undefined
  valueOf(flow: string): unknown
  busy(): boolean
  /** The kind of the failure that the page explains now, if any. */
  said(): string | undefined
  /** Everything that stands in a field, by flow and field. */
  typed(): Record<string, string>
  page(): string
  /** What is in the picture on the page. */
  pictureText(): string
  operations(): Operation[]
}

/** Fields that somebody fills in, as the flows call them. */
const fields = [
  ...['identifier', 'password', 'repeated', 'current', 'text', 'email', 'birthday', 'code', 'message', 'contact'],
  ...['model', 'imei', 'accountId', 'description', 'deviceModel', 'otherDevice', 'createdMonth', 'place', 'oldNumber', 'documentId'],
]

/** What was typed and is gone or another; a text under a picture goes with its picture. */
export const lost = (before: Record<string, string>, after: Record<string, string>) =>
  Object.entries(before).filter(([name, text]) => name !== 'captcha text' && after[name] !== text)

const isBusy = (tags: ReadonlySet<string>) => tags.has('busy') || tags.has('resending')

/** Opens a computer, in the browser of somebody. */
export async function openPage(options: TestWorldOptions = {}): Promise<WebPage> {
  const world = await makeWorld(options)
  await createDeskPlayer(world).tell('', { type: 'profile.chosen', profile: 'me' })
  return holdPage(world)
}

/** Takes the computer of a world in hand. */
export function holdPage(world: World): WebPage {
  const desk = createDeskPlayer(world)
  const below = (path: string) => world.actorAt(`${desk.computer.id}/${path}`)?.getSnapshot() as Machine | undefined
  /** Every machine in the tab in front with its path, outermost first. */
  const machines = (): [path: string, machine: Machine][] => {
    const found: [string, Machine][] = []
    const collect = (path: string) => {
      const machine = below(path)
      if (!machine?.tags) return
      found.push([path, machine])
      for (const child of Object.keys(machine.children)) collect(`${path}/${child}`)
    }
    collect(frontTab(desk))
    return found
  }
  const find = (flow: string) => machines().findLast(([path]) => path.split('/').at(-1) === flow)

  const page: WebPage = {
    world,
    desk,
    visit: (address) => visit(desk, address),
    async tell(flow, ...facts) {
      for (const fact of facts) {
        const found = find(flow)
        if (!found) throw new Error(`No "${flow}" runs on "${desk.page()}"`)
        await desk.tell(found[0], fact)
      }
    },
    async ask(flow, ...facts) {
      await page.tell(flow, ...facts)
      await page.settle()
    },
    settle: () => desk.until(() => !page.busy()),
    async cancel() {
      const [path] = machines().findLast(([, { tags }]) => isBusy(tags)) ?? []
      if (path !== undefined) await desk.tell(path, { type: 'cancel' })
    },
    runs: (flow) => find(flow) !== undefined,
    contextOf: (flow) => find(flow)?.[1].context,
    valueOf: (flow) => find(flow)?.[1].value,
    busy: () => machines().some(([, { tags }]) => isBusy(tags)),
    said() {
      const troubles = machines().flatMap(([, { context }]) => [context['resendTrouble'], context['trouble']])
      const failure = (troubles as ({ failure: Failure } | undefined)[]).findLast((trouble) => trouble !== undefined)?.failure
      return failure?.kind === 'problem' ? failure.problem : failure?.kind
    },
    typed() {
      const kept = machines().flatMap(([path, { context }]) =>
        fields
          .filter((name) => typeof context[name] === 'string' && context[name] !== '')
          .map((name) => [`${path.split('/').at(-1)} ${name}`, context[name] as string] as const),
      )
      return Object.fromEntries(kept)
    },
    page: () => desk.page(),
    pictureText() {
      const shown = page.contextOf('captcha')?.['captcha'] as { captchaId: string } | undefined
      return world.server.inside().captchas.find(({ captchaId }) => captchaId === shown?.captchaId)?.text ?? ''
    },
    operations: () => world.server.log().flatMap(({ operation }) => operation ?? []),
  }
  return page
}
