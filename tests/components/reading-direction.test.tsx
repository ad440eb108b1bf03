import { beforeAll, describe, expect, it } from 'vitest'
import { localeFor, preloadLocale } from '../../src/i18n/index.ts'
import { renderPhone } from '../../src/testing/index.ts'

/** How often a value that reads from left to right stands without the marks that keep it so. */
const bare = (text: string, value: string) => text.split(value).length - text.split(`\u2066${value}\u2069`).length

/** What is on the glass, with its marks. */
const said = () => document.querySelector('[data-glass]')!.textContent

beforeAll(() => preloadLocale(localeFor('ar-XB')))

describe('an account ID, where sentences run from right to left', () => {
  it('stays in order in the account, and in Settings', async () => {
    const phone = await renderPhone({ at: 'account/home', locale: 'ar-XB' })
    const { accountId } = phone.world.server.inside().accounts[0]!
    for (const screen of ['account/home', 'settings/root']) {
      expect(phone.screen()).toBe(screen)
      expect(said()).toContain(accountId)
      expect(bare(said(), accountId)).toBe(0)
      await phone.back()
    }
  })

  it('stays in order where it is masked, on a phone that is locked', async () => {
    const phone = await renderPhone({ scenario: 'S21', at: 'activation-lock/password', locale: 'ar-XB' })
    const { accountId } = phone.world.server.inside().accounts[0]!
    const masked = new RegExp(`[\\d•]*•[\\d•]*${accountId.slice(-2)}`).exec(said())?.[0]
    expect(masked).toContain('•')
    expect(bare(said(), masked!)).toBe(0)
  })
})
