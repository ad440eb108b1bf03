import { expect, it } from 'vitest'
import { loadAxe, violations } from './support/axe.ts'
import { layoutFaults } from './support/layout-faults.ts'
import { openPhone } from './support/phone.ts'

const glassOf = (id: string) => `[data-phone="${id}"] [data-glass]`

it('two phones stand side by side, each with its own language, theme and SIM, and without a barrier', async () => {
  const { page, settled } = await openPhone('scenario=two-devices', { viewport: { width: 1680, height: 950 }, ownPage: true })
  const phones = page.locator('[data-part="phone"]')
  expect(await phones.count()).toBe(2)
  await page.evaluate(async () => {
    await window.handset.send('phone-2', { type: 'language.chosen', locale: 'zh-CN' })
    await window.handset.send('phone-2', { type: 'theme.chosen', theme: 'dark' })
    await window.handset.goTo('settings/root', 'phone-1')
    await window.handset.goTo('settings/sims', 'phone-2')
  })
  await settled()
  const [first, second] = [page.locator(glassOf('phone-1')), page.locator(glassOf('phone-2'))]
  await first.getByRole('heading', { name: 'Settings', exact: true }).first().waitFor()
  await second.getByText('Fenwick').first().waitFor()
  expect(await first.getByText('Fenwick').count()).toBe(0)
  expect([await first.getAttribute('data-theme'), await second.getAttribute('data-theme')]).toEqual(['light', 'dark'])
  expect([await first.getAttribute('lang'), await second.getAttribute('lang')]).toEqual(['en', 'zh-CN'])
  expect(await page.evaluate(() => [window.handset.screen('phone-1'), window.handset.screen('phone-2')])).toEqual([
    'settings/root',
    'settings/sims',
  ])

  await loadAxe(page)
  expect(await violations(page, '[data-part="stage"]')).toEqual([])
  for (const id of ['phone-1', 'phone-2']) expect(await page.evaluate(layoutFaults, glassOf(id))).toEqual([])
})

it('the desk says what stands on the stage, and the address remembers it', async () => {
  const { page } = await openPhone('scenario=two-devices', { viewport: { width: 1680, height: 950 }, ownPage: true })
  const choice = page.getByRole('group', { name: 'On stage' })
  const shown = () =>
    page
      .locator('[data-part="phone"], [data-part="computer"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.phone ?? 'computer'))
  await choice.getByRole('button', { name: 'Second phone', exact: true }).click()
  expect(await shown()).toEqual(['phone-2'])
  expect(page.url()).toContain('device=phone-2')
  await choice.getByRole('button', { name: 'Everything', exact: true }).click()
  expect(await shown()).toEqual(['phone-1', 'phone-2', 'computer'])
  await choice.getByRole('button', { name: 'Phone', exact: true }).click()
  expect(await shown()).toEqual(['phone-1'])
  await page.reload()
  await page.waitForFunction(() => 'handset' in window)
  expect(await shown()).toEqual(['phone-1'])
})

it('on a small screen each phone is a panel of its own', async () => {
  const { page } = await openPhone('scenario=two-devices', { viewport: { width: 412, height: 860 } })
  await page.getByRole('tab', { name: 'Second phone', exact: true }).click()
  const box = (await page.locator('[data-phone="phone-2"]').boundingBox())!
  expect([Math.round(box.x), Math.round(box.width)]).toEqual([0, 412])
  expect(await page.locator('[data-part="phone"]').count()).toBe(1)
})

it('a sign-in on one phone is allowed on the other, which shows the code for it', async () => {
  const { page, settled, advance } = await openPhone('scenario=S19-device', { viewport: { width: 1680, height: 950 } })
  const [first, second] = [page.locator(glassOf('phone-1')), page.locator(glassOf('phone-2'))]
  await page.evaluate(async () => {
    const { handset } = window
    await handset.set('server.latency', 0)
    await handset.set('captcha.when.login', 'off')
    await handset.goTo('sign-in/credentials', 'phone-1')
    const path = 'phone-1/settings/mi-account/sign-in'
    await handset.send(path, { type: 'identifier.changed', text: '+447700900123' })
    await handset.send(path, { type: 'password.changed', text: 'Lighthouse7' })
    await handset.send(path, { type: 'credentials.submitted' })
  })
  await settled()
  await first.getByRole('button', { name: /^Confirm on Handset 9/ }).click()
  await advance('2s')
  await second.getByRole('button', { name: 'Open the sign-in request' }).click()
  await second.getByRole('button', { name: 'Allow' }).click()
  const shown = await second.getByRole('img', { name: /^Code: / }).getAttribute('aria-label')
  const code = shown!.replace(/\D/g, '')
  await first.getByLabel('Verification code').fill(code)
  await first.getByRole('button', { name: 'Next' }).click()
  await advance('2s')
  await page.waitForFunction(() => window.handset.screen('phone-1') === 'settings/root')
  expect(code).toMatch(/^\d{6}$/)
})
