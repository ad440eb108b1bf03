import { afterEach, expect, it } from 'vitest'
import { remembered } from '../../src/scenarios/support-stories.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'
import { accessPath } from '../../src/flows/support-site/support-paths.ts'
import { addressOf } from '../../src/flows/computer/addresses.ts'
import { goTo } from '../../src/world/routes/routes.ts'

afterEach(stopWorlds)

const isBound = ({ world }: HeadlessPhone) => world.server.inside().devices.some(({ findDevice }) => findDevice)

/** Tells whatever the computer shows, or a flow below it. */
async function tell({ world }: HeadlessPhone, below: string, ...events: { type: string; [name: string]: unknown }[]) {
  const { path } = world.computers[0]!.frontPage()
  for (const event of events) await world.dispatch({ type: 'event', to: `${path}${below}`, event })
}
const page = ({ world }: HeadlessPhone) => world.computers[0]!.frontPage().page
const change = (field: string, text: string) => ({ type: 'field.changed', field, text })

/** Follows the newest link of the support and chooses a password. */
async function choosePassword(play: HeadlessPhone) {
  const { tab } = play.world.computers[0]!.frontPage()
  const { linkId } = play.world.server.inside().accessLinks.at(-1)!
  await play.world.dispatch({
    type: 'event',
    to: tab,
    event: { type: 'link.followed', address: addressOf('support-site', accessPath(linkId)) },
  })
  await play.wait('1min')
  await tell(
    play,
    '/new-password',
    { type: 'password.changed', text: 'Harbour22lamp' },
    { type: 'repeated.changed', text: 'Harbour22lamp' },
    { type: 'password.submitted' },
  )
  await play.wait('1min')
}

it.each([
  ['what the owner remembers', {}, 'accepted'],
  ['another phone and another place', { deviceModel: 'Sparrow 3', place: 'FR' }, 'denied'],
])('S13: %s is reviewed for days', async (_, wrong, state) => {
  const play = await playPhone({ scenario: 'S13' })
  const facts = { ...remembered, ...wrong }
  await goTo(play.world, 'support-site/verification-past')
  await tell(
    play,
    '/verification',
    change('identifier', facts.identifier),
    change('deviceModel', facts.deviceModel),
    change('createdMonth', facts.month),
    change('place', facts.place),
    change('oldNumber', state === 'accepted' ? facts.oldNumber : ''),
    { type: 'step.submitted', step: 'past' },
  )
  await play.wait('1min')
  expect(page(play)).toBe('support-site/review')
  await play.wait('71h')
  expect(play.world.server.inside().verifications).toMatchObject([{ state: 'in-review' }])
  await play.wait('2h')
  expect(play.world.server.inside().verifications).toMatchObject([{ state }])
  expect(isBound(play)).toBe(true)
  if (state === 'denied') return
  await choosePassword(play)
  expect(page(play)).toBe('support-site/access-done')
  expect(isBound(play)).toBe(true)
})

it('S27: a ticket with the receipt gives the account back and leaves the phone bound', async () => {
  const play = await playPhone({ scenario: 'S27' })
  await goTo(play.world, 'support-site/access-done')
  expect(isBound(play)).toBe(true)
  const { accounts } = play.world.server.inside()
  expect(accounts[0]!.email).toBe('me@post.test')
})

it('S27: where the support answers nobody, the ticket stays open', async () => {
  const play = await playPhone({ scenario: 'S27', conditions: { 'support.reply': false } })
  await goTo(play.world, 'support-site/ticket')
  const imei = play.world.phones[0]!.actor.getSnapshot().context.imeis[0]!
  await tell(
    play,
    '/ticket',
    change('model', 'Handset 12'),
    change('imei', imei),
    change('email', 'me@post.test'),
    change('description', 'My own phone is locked.'),
    { type: 'ticket.submitted' },
  )
  await play.wait('20d')
  expect(play.world.server.inside().tickets).toMatchObject([{ state: 'open' }])
  expect(isBound(play)).toBe(true)
})
