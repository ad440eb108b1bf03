import { afterEach, describe, expect, it } from 'vitest'
import type { FaultKind } from '../../mocks/server/index.ts'
import type { AnyActorLogic } from 'xstate'
import type { Operation } from '../../src/account/contract.ts'
import { operations } from '../../src/account/operations.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { saidOfFault } from './owner.ts'
import { lost, openPage, type WebPage } from './web-page.ts'
import { webSecurityWalks } from './web-security-walks.ts'
import type { WebStep, WebWalk } from './web-steps.ts'
import { webWalks } from './web-walks.ts'

afterEach(stopWorlds)

/** One of each sort that a page tells apart; what a client makes of the others is no matter of pages. */
const faultKinds = ['500', '429', '403', 'reset', 'cutBody', 'neverAnswers', 'answerLostAfterCommit'] satisfies FaultKind[]

async function take(page: WebPage, steps: readonly WebStep[]) {
  for (const { prepare, click } of steps) {
    await prepare?.(page)
    await click(page)
    expect(page.said()).toBeUndefined()
  }
}

async function begin({ world, begin: go }: WebWalk, conditions: Record<string, unknown> = {}) {
  const page = await openPage({ ...world, conditions: { ...world.conditions, ...conditions } })
  await go?.(page)
  return page
}

/** How often everything was done that must not be done twice. */
function deeds({ world }: WebPage) {
  const { accounts, sessions, codes, tickets, verifications, accessLinks, devices } = world.server.inside()
  const all = {
    accounts,
    sessions,
    codes,
    tickets,
    verifications,
    accessLinks,
    devices,
    mails: world.mail.traces(),
    sms: world.sms.traces(),
  }
  return Object.fromEntries(Object.entries(all).map(([name, list]) => [name, list.length]))
}

const remembered = new Map<WebWalk, ReturnType<typeof walkCalmly>>()
async function walkCalmly(walk: WebWalk) {
  const page = await begin(walk)
  const before = page.operations().length
  await take(page, walk.steps)
  return { isDone: walk.isDone(page), deeds: deeds(page), operations: new Set(page.operations().slice(before)) }
}
/** What a walk does when nothing is wrong. */
function undisturbed(walk: WebWalk) {
  const known = remembered.get(walk) ?? walkCalmly(walk)
  remembered.set(walk, known)
  return known
}

const asked = ({ operations, opens = [] }: WebStep) => [...operations, ...opens]
const cells = (walk: WebWalk) =>
  walk.steps.flatMap((step, at) =>
    asked(step).flatMap((operation) => faultKinds.map((kind) => ({ operation, kind, at, nth: `${at + 1}. ${operation}, ${kind}` }))),
  )

async function strike(page: WebPage, { prepare, click, again = click, opens }: WebStep, operation: Operation, kind: FaultKind) {
  await prepare?.(page)
  const typed = page.typed()
  await page.world.dispatch({ type: 'condition', name: `server.fault.${operation}`, value: { kind, count: 1 } })
  await click(page)
  expect(page.said()).toBe(saidOfFault[kind])
  expect(opens?.includes(operation) ? [] : lost(typed, page.typed())).toEqual([])
  await again(page)
  expect(page.said()).toBeUndefined()
}

const walks = [...webWalks, ...webSecurityWalks]

describe.each(walks)('$name', (walk) => {
  it('leads there, and asks for nothing that is not in the table', async () => {
    const { isDone, operations } = await undisturbed(walk)
    expect(isDone).toBe(true)
    const known = new Set(walk.steps.flatMap(asked))
    expect([...operations].filter((operation) => !known.has(operation))).toEqual([])
  })

  it.each(cells(walk))('$nth: says so, keeps what was typed, and clicking again leads there, once', async ({ operation, kind, at }) => {
    const page = await begin(walk)
    await take(page, walk.steps.slice(0, at))
    await strike(page, walk.steps[at]!, operation, kind)
    await take(page, walk.steps.slice(at + 1))
    expect(walk.isDone(page)).toBe(true)
    expect(deeds(page)).toEqual((await undisturbed(walk)).deeds)
  })

  it('with answers that take five minutes: leads there', async () => {
    const page = await begin(walk)
    await page.world.dispatch({ type: 'condition', name: 'server.latency', value: '5min' })
    await take(
      page,
      walk.steps.filter(({ isOptional }) => !isOptional),
    )
    expect(walk.isDone(page)).toBe(true)
  })
})

/** What the flows call their requests, where one of them stands for several operations or is called otherwise. */
const asks: Record<string, Operation[]> = {
  sendCode: ['sendCode', 'sendContactCode', 'sendSecondStepCode', 'sendRecoveryCode'],
  verifyCode: ['verifyCode', 'changeContact', 'completeSignIn', 'verifyRecoveryCode'],
  read: ['readStatus'],
  savePassword: ['setPassword', 'finishRecovery'],
  answerQuestions: ['answerSecurityQuestions'],
  saveQuestions: ['setSecurityQuestions'],
}
/** What the flows of a computer ask elsewhere than at the account server. */
const elsewhere = [
  'codeListener',
  'listAddresses',
  'changeMail',
  'mailboxListener',
  'listDocuments',
  'openPage',
  'readForm',
  'readNumber',
  'stampItem',
]
/** Behind a link that stands on phones alone; asked by a page itself, again and again, so that nobody need hear of a failure. */
const inNoWalk: Operation[] = ['lookUpNames', 'readSignIn']

/** The names of everything that the flows below invoke and is no flow itself. */
function leavesOf(logic: AnyActorLogic, found = new Map<string, AnyActorLogic>()) {
  const below = (logic as { implementations?: { actors?: Record<string, AnyActorLogic> } }).implementations?.actors ?? {}
  for (const [name, actor] of Object.entries(below)) {
    if ('implementations' in actor) leavesOf(actor, found)
    else found.set(name, actor)
  }
  return found
}

it('has every request that a page can make, in some walk', async () => {
  const page = await openPage()
  const leaves = [...leavesOf((page.desk.computer.actor() as unknown as { logic: AnyActorLogic }).logic).keys()]
  const isOperation = (name: string): name is Operation => (operations as readonly string[]).includes(name)
  const asked = leaves.flatMap((name) => asks[name] ?? (isOperation(name) ? name : []))
  const walked = new Set(walks.flatMap(({ steps }) => steps.flatMap((step) => [...step.operations, ...(step.opens ?? [])])))
  expect(leaves.filter((name) => !asks[name] && !isOperation(name) && !elsewhere.includes(name))).toEqual([])
  expect([...new Set(asked)].filter((operation) => !walked.has(operation)).toSorted()).toEqual(inNoWalk)
})
