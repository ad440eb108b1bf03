import { describe, expect, test } from 'vitest'
import { createClock } from '../../../src/sim/clock.ts'
import { createRandom } from '../../../src/sim/random.ts'
import { createAccountClient } from '../../../src/account/client.ts'
import type { BodyOf } from '../../../src/account/contract.ts'
import { fictionalImei } from '../../../src/world/phone/imei.ts'
import { createConditionStore } from '../../../mocks/control/condition-store.ts'
import { createAccountServer, directFetch, serverConditions, type MailMessage } from '../../../mocks/server/index.ts'
import { ada, bo, ending, origin, refusal } from './story.ts'

const day = 86_400_000
const imei = fictionalImei('1234567')

function createSupportStory(conditions: Record<string, unknown> = {}) {
  const clock = createClock()
  const store = createConditionStore(serverConditions, {
    'server.region': 'local',
    'server.syncDelay': 0,
    'captcha.when.login': 'off',
    ...conditions,
  })
  const mails: MailMessage[] = []
  const server = createAccountServer({
    clock,
    random: createRandom(7),
    conditions: store,
    sms: { send: () => {} },
    mail: { send: (mail) => mails.push(mail) },
    register: [{ deviceId: 'phone-1', imeis: [imei] }],
  })
  const owner = server.addAccount({
    ...ada,
    createdAt: Date.UTC(2024, 2, 9),
    formerNumbers: ['+441632960777'],
    devices: [
      { deviceId: 'phone-1', name: 'Handset 12' },
      { deviceId: 'phone-2', name: 'Handset 9' },
    ],
  })
  let count = 0
  const direct = directFetch(server)
  const client = createAccountClient({
    fetch: (request) => clock.track(() => direct(request), request.headers.get('x-request-id') ?? undefined),
    origin,
    nextIdempotencyKey: () => `key-${(count += 1)}`,
    headers: () => ({ 'x-request-id': `r${(count += 1)}` }),
  })
  const proof = { fileName: 'receipt.pdf', mediaType: 'application/pdf', size: 180_000, shows: { imei, buyer: 'Ada Quill' } }
  const complete: BodyOf<'openTicket'> = {
    topic: 'activation-lock',
    model: 'Handset 12',
    imei,
    accountId: owner.accountId,
    description: 'My own phone asks for a password that I have forgotten.',
    email: 'ada.new@post.test',
    proof,
    locale: 'en',
  }
  return {
    clock,
    store,
    mails,
    server,
    client,
    owner,
    complete,
    proof,
    ask: (changed: Partial<BodyOf<'openTicket'>> = {}) => client.call('openTicket', { body: { ...complete, ...changed } }),
    ticketsOf: async (visitorId: string) => (await client.call('listTickets', { params: { visitorId } })).tickets,
    isBound: () => server.inside().devices.find(({ deviceId }) => deviceId === 'phone-1')!.findDevice,
    linkId: () => /access\/(\w+)/.exec(mails.find(({ text }) => text.includes('/access/'))?.text ?? '')?.[1] ?? '',
    openLink: (linkId: string) => client.call('openAccessLink', { params: { linkId } }),
  }
}
type SupportStory = ReturnType<typeof createSupportStory>

async function answeredAfter(story: SupportStory, changed: Partial<BodyOf<'openTicket'>> = {}) {
  const { visitorId, openedAt } = await story.ask(changed)
  for (let half = 0; half < 40; half += 1) {
    const [ticket] = await story.ticketsOf(visitorId)
    if (ticket!.state === 'answered') return { days: (ticket!.answeredAt! - openedAt) / day, decision: ticket!.decision }
    await story.clock.advance(day / 2)
  }
  return undefined
}

describe('a ticket', () => {
  test('that shows whose phone it is gives the owner the account back, and leaves the phone locked', async () => {
    const story = createSupportStory()
    expect(await answeredAfter(story)).toEqual({ days: 1.5, decision: 'access-restored' })
    expect(story.mails.map(({ to, kind }) => [to, kind])).toEqual([
      ['ada.new@post.test', 'support'],
      [ada.email, 'support'],
    ])
    const { recoveryId, proof } = await story.openLink(story.linkId())
    expect(story.isBound()).toBe(true)
    await story.client.call('finishRecovery', { params: { recoveryId }, body: { proof, password: 'Meadow1234' } })
    expect(story.isBound()).toBe(true)
    expect(story.server.inside().accounts[0]!.email).toBe('ada.new@post.test')

    // What lifts the lock is what always does: the owner's credentials.
    const activate = { params: { deviceId: 'phone-1' }, body: { password: 'Meadow1234', device: 'Handset 12' } }
    expect(await story.client.call('activateDevice', activate)).toMatchObject({ outcome: 'signed-in' })
    expect(story.isBound()).toBe(false)
  })

  test.each([
    ['about the lock, complete', {}, 1.5],
    ['about lost access, complete', { topic: 'lost-access' as const }, 3],
    ['without proof', { proof: undefined }, 6],
    ['without the ID', { accountId: undefined }, 6],
    ['in few words', { description: 'help' }, 6],
  ])('%s is answered in its time', async (_, changed, days) => {
    const body = Object.fromEntries(
      Object.entries({ ...createSupportStory().complete, ...changed }).filter(([, value]) => value !== undefined),
    )
    const story = createSupportStory()
    const { visitorId } = await story.client.call('openTicket', { body: body as BodyOf<'openTicket'> })
    await story.clock.advance(days * day - 1)
    expect((await story.ticketsOf(visitorId))[0]!.state).toBe('open')
    await story.clock.advance(1)
    expect((await story.ticketsOf(visitorId))[0]!.state).toBe('answered')
  })

  test.each([
    [
      'somebody else’s name on the proof',
      { proof: { fileName: 'r.pdf', mediaType: 'image/png', size: 9, shows: { imei, buyer: 'Bo Marsh' } } },
      'belongs-to-another',
    ],
    [
      'another phone on the proof',
      { proof: { fileName: 'r.pdf', mediaType: 'image/png', size: 9, shows: { imei: fictionalImei('7654321'), buyer: 'Ada Quill' } } },
      'not-proven',
    ],
    ['a proof on which nothing can be read', { proof: { fileName: 'r.pdf', mediaType: 'image/png', size: 9 } }, 'not-proven'],
    ['an ID that is not the owner’s', { accountId: '999999999' }, 'not-proven'],
    ['a phone that nobody knows', { imei: fictionalImei('7654321') }, 'not-proven'],
    ['another topic', { topic: 'other' as const }, 'advice'],
  ])('with %s opens nothing', async (_, changed, decision) => {
    const story = createSupportStory()
    story.server.addAccount(bo)
    expect((await answeredAfter(story, changed))!.decision).toBe(decision)
    expect(story.linkId()).toBe('')
    expect(story.mails).toHaveLength(1)
    expect(story.isBound()).toBe(true)
  })

  test('stays open while the support answers nobody, and is answered when it does again', async () => {
    const story = createSupportStory({ 'support.reply': false })
    const { visitorId } = await story.ask()
    await story.clock.advance(20 * day)
    expect(await story.ticketsOf(visitorId)).toMatchObject([{ state: 'open' }])
    expect(story.mails).toEqual([])
    story.store.set('support.reply', true)
    await story.clock.advance(day)
    expect(await story.ticketsOf(visitorId)).toMatchObject([{ state: 'answered' }])
  })

  test.each([
    ['too-large', { size: 2_400_000_000 }],
    ['empty', { size: 0 }],
    ['type', { mediaType: 'application/x-msdownload' }],
  ])('refuses a file that is %s', async (fault, facts) => {
    const story = createSupportStory()
    const refused = await refusal(story.ask({ proof: { ...story.proof, ...facts } }))
    expect(refused).toMatchObject({ kind: 'proof-unusable', fields: { proof: fault } })
    expect(story.server.inside().tickets).toEqual([])
  })

  test.each(['490154203237518x', '123', imei.slice(0, 14) + ((Number(imei[14]) + 1) % 10)])('refuses the IMEI %s', async (wrong) => {
    expect(await ending(createSupportStory().ask({ imei: wrong }))).toBe('bad-request')
  })

  test('asked for twice with one key is one, and shows to nobody else', async () => {
    const story = createSupportStory()
    const call = { body: story.complete, idempotencyKey: 'same' }
    const one = await story.client.call('openTicket', call)
    expect(await story.client.call('openTicket', call)).toEqual(one)
    expect(await story.ticketsOf(one.visitorId)).toHaveLength(1)
    expect(await story.ticketsOf('visitor_another')).toEqual([])
  })
})

describe('the link that the support sends', () => {
  async function withLink() {
    const story = createSupportStory()
    await story.ask()
    await story.clock.advance(1.5 * day)
    return { story, linkId: story.linkId() }
  }

  test('can be opened until the password is set, then never again', async () => {
    const { story, linkId } = await withLink()
    await story.openLink(linkId)
    const { recoveryId, proof } = await story.openLink(linkId)
    await story.client.call('finishRecovery', { params: { recoveryId }, body: { proof, password: 'Meadow1234' } })
    expect(await ending(story.openLink(linkId))).toBe('link-used')
  })

  test('works for 24 hours, and only as it was sent', async () => {
    const { story, linkId } = await withLink()
    expect(await ending(story.openLink('access_0'))).toBe('link-invalid')
    await story.clock.advance(day)
    expect(await ending(story.openLink(linkId))).toBe('link-expired')
  })
})

describe('a manual verification', () => {
  const remembered = {
    deviceModel: 'handset 12',
    createdMonth: '2024-04',
    place: 'GB',
    oldNumber: '01632 960777',
    otherDevice: 'Handset 9',
  }
  const verify = (story: SupportStory, facts: object, identifier: string = ada.email) =>
    story.client.call('openVerification', { body: { identifier, region: 'GB', facts, email: 'ada.new@post.test', locale: 'en' } })
  const read = (story: SupportStory, verificationId: string) => story.client.call('readVerification', { params: { verificationId } })

  test.each([
    ['all', remembered, 'accepted'],
    ['three facts', { deviceModel: 'Handset 12', place: 'GB', createdMonth: '2024-03' }, 'accepted'],
    ['two facts and a wrong one', { deviceModel: 'Handset 12', place: 'FR', createdMonth: '2024-03' }, 'denied'],
    ['one device, twice', { deviceModel: 'Handset 12', otherDevice: 'Handset 12', place: 'GB' }, 'denied'],
    ['nothing', {}, 'denied'],
  ])('with %s takes days and is %s', async (_, facts, state) => {
    const story = createSupportStory()
    const { verificationId } = await verify(story, facts)
    await story.clock.advance(3 * day - 1)
    expect((await read(story, verificationId)).state).toBe('in-review')
    await story.clock.advance(1)
    const { state: decided, linkId } = await read(story, verificationId)
    expect([decided, linkId !== undefined]).toEqual([state, state === 'accepted'])
    expect(story.mails[0]!.to).toBe('ada.new@post.test')
    expect(story.isBound()).toBe(true)
  })

  test('of a name that no account has looks alike, and is denied', async () => {
    const story = createSupportStory()
    const known = await verify(story, remembered)
    const unknown = await verify(story, remembered, 'nobody@post.test')
    expect(Object.keys(unknown)).toEqual(Object.keys(known))
    await story.clock.advance(3 * day)
    expect((await read(story, unknown.verificationId)).state).toBe('denied')
  })

  test('can be asked for three times a week', async () => {
    const story = createSupportStory()
    for (let time = 0; time < 3; time += 1) await verify(story, {})
    expect(await refusal(verify(story, {}))).toMatchObject({ kind: 'too-many-requests', retryAfter: 7 * 86_400 })
    await story.clock.advance(7 * day)
    expect(await ending(verify(story, {}))).toBe('answered')
  })
})
