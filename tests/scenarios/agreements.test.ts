import { afterEach, describe, expect, it } from 'vitest'
import { signUpWithDetermination } from '../../src/testing/determined-person.ts'
import { playPhone, type HeadlessPhone } from '../../src/testing/headless.ts'
import { stopWorlds } from '../../src/testing/make-world.ts'

afterEach(stopWorlds)

const agreementPath = 'settings/mi-account/sign-up/agreement'
const atAgreement = async () => {
  const play = await playPhone({ at: 'sign-up/agreement' })
  await play.waitUntil('the documents', () => play.valueAt(agreementPath) === 'reviewing')
  return play
}
const finished = (play: HeadlessPhone) => play.waitUntil('the account', () => play.session() !== undefined)

describe('the agreement', () => {
  it('names both documents, and opens each in full', async () => {
    const play = await atAgreement()
    expect(play.contextAt(agreementPath)!['summaries']).toMatchObject([
      { id: 'user-agreement', required: true },
      { id: 'cloud-privacy-policy', required: false },
    ])
    for (const id of ['user-agreement', 'cloud-privacy-policy'] as const) {
      await play.agreement({ type: 'document.opened', id })
      await play.waitUntil('the document', () => !play.busy())
      expect(play.screen()).toBe('sign-up/document')
      expect(play.contextAt(agreementPath)!['document']).toMatchObject({ id, sections: expect.any(Array) as unknown[] })
      await play.back()
      expect(play.screen()).toBe('sign-up/agreement')
    }
  })

  it('accepted with sync: the account syncs every kind', async () => {
    const play = await atAgreement()
    await play.agreement({ type: 'agreed' })
    await finished(play)
    expect(play.session()!.account.cloudSync).toEqual({ on: true, kinds: { photos: true, contacts: true, notes: true } })
    expect(play.screen()).toBe('settings/root')
  })

  it('accepted without sync: the account is there and keeps nothing', async () => {
    const play = await atAgreement()
    await play.agreement({ type: 'sync.changed', on: false })
    await play.agreement({ type: 'agreed' })
    await finished(play)
    expect(play.session()!.account.cloudSync.on).toBe(false)
  })

  it('declined: asks what is meant; Back takes it back, and the switch is as it was', async () => {
    const play = await atAgreement()
    await play.agreement({ type: 'sync.changed', on: false })
    await play.agreement({ type: 'declined' })
    expect(play.valueAt(agreementPath)).toBe('declining')
    await play.back()
    expect(play.valueAt(agreementPath)).toBe('reviewing')
    expect(play.contextAt(agreementPath)).toMatchObject({ cloudSync: false })
  })

  it('declined for good: no account, back at the number with everything typed', async () => {
    const play = await atAgreement()
    await play.agreement({ type: 'declined' })
    await play.agreement({ type: 'declined' })
    expect(play.screen()).toBe('sign-up/number')
    expect(play.world.server.inside().accounts).toEqual([])
    expect(play.contextAt('settings/mi-account/sign-up')!['text']).not.toBe('')
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })

  it('declined for the cloud alone: an account without cloud, which shows the policy when sync is turned on', async () => {
    const play = await atAgreement()
    await play.agreement({ type: 'declined' })
    await play.agreement({ type: 'cloud.declined' })
    await finished(play)
    expect(play.session()!.account.cloudSync.on).toBe(false)
    await play.openSettings('mi-account')
    await play.account({ type: 'cloud.opened' })
    await play.waitUntil('the page', () => !play.busy())
    await play.account({ type: 'sync.changed', on: true })
    await play.waitUntil('the answer', () => !play.busy())
    await play.waitUntil('the policy', () => !play.busy())
    expect(play.screen()).toBe('sign-up/document')
    expect(play.world.server.inside().accounts[0]!.cloudSync.on).toBe(false)
    await play.back()
    expect(play.screen()).toBe('account/cloud')
    expect(play.contextAt('settings/mi-account')!['cloudSync']).toMatchObject({ on: false })
    await play.account({ type: 'sync.changed', on: true })
    await play.waitUntil('the policy', () => play.screen() === 'sign-up/document' && !play.busy())
    await play.account({ type: 'agreed' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(play.screen()).toBe('account/cloud')
    expect(play.world.server.inside().accounts[0]!.cloudSync.on).toBe(true)
  })

  it('that changed meanwhile is shown anew, and can be accepted then', async () => {
    const play = await atAgreement()
    await play.set('agreements.version', 2)
    await play.agreement({ type: 'agreed' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(play.screen()).toBe('sign-up/agreement')
    expect(play.world.server.inside().accounts).toEqual([])
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })

  it('left waiting too long: the proof of the number is gone, which says so, and a new code helps', async () => {
    const play = await atAgreement()
    await play.wait('31min')
    await play.agreement({ type: 'agreed' })
    await play.waitUntil('the answer', () => !play.busy())
    expect([play.screen(), play.trouble()]).toMatchObject(['sign-up/number', { problem: 'proof-invalid' }])
    await signUpWithDetermination(play)
    expect(play.world.server.inside().accounts).toHaveLength(1)
  })
})

describe('the account', () => {
  it('turns one kind of data off and on, and shows it after Back', async () => {
    const play = await playPhone({ at: 'account/cloud' })
    await play.account({ type: 'kind.changed', kind: 'photos', on: false })
    await play.waitUntil('the answer', () => !play.busy())
    await play.back()
    await play.account({ type: 'cloud.opened' })
    await play.waitUntil('the page', () => !play.busy())
    expect(play.contextAt('settings/mi-account')!['cloudSync']).toEqual({
      on: true,
      kinds: { photos: false, contacts: true, notes: true },
    })
  })

  it('stays signed in when the app is closed and opened again', async () => {
    const play = await playPhone({ at: 'account/home' })
    const { accountId } = play.session()!.account
    await play.closeSettings()
    await play.openSettings('mi-account')
    expect(play.screen()).toBe('account/home')
    expect(play.session()!.account.accountId).toBe(accountId)
  })

  it('that was signed out elsewhere is told so here, once it is asked', async () => {
    const play = await playPhone({ at: 'account/home' })
    const request = new Request('http://handset.test/account/v1/sessions/current', {
      method: 'DELETE',
      headers: { authorization: `Bearer ${play.session()!.token}`, 'idempotency-key': 'elsewhere' },
    })
    await play.set('server.region', 'local')
    await play.world.server.handle(request)
    await play.account({ type: 'cloud.opened' })
    await play.waitUntil('the answer', () => !play.busy())
    expect(play.session()).toBeUndefined()
    expect(play.screen()).toBe('account/ended')
  })
})
