import type { HeadlessPhone } from '../../src/testing/headless.ts'

let asked = 0

/** Asks for a code to sign in to the cloud, as its page does beside the phone. @returns the status of the answer */
export async function askForCloudCode(play: HeadlessPhone, locale: 'en' | 'zh-CN' = 'en'): Promise<number> {
  const { world } = play
  const request = new Request('http://handset.test/account/v1/codes', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `cloud-${++asked}` },
    body: JSON.stringify({ purpose: 'cloud-sign-in', surface: 'web', number: '+447700900123', region: 'GB', locale }),
  })
  const { status } = await world.clock.track(() => world.server.handle(request))
  await world.clock.settled()
  return status
}

/** A page that asks for nothing else first, from servers that answer at once. */
export const quickCloud = { 'server.latency': 0, 'captcha.when.web': 'off' }
