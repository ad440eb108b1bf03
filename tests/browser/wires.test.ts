import { expect, it } from 'vitest'
import { openPhone, type PhoneInPage } from './support/phone.ts'
import { agree, askForCode, enterCode, enterPictureText, isSignedIn } from './support/sign-up.ts'

async function signUp(phone: PhoneInPage) {
  await askForCode(phone)
  await enterCode(phone)
  await enterPictureText(phone)
  await agree(phone)
  await isSignedIn(phone)
}

/** Signing up, and what is on the phone on its way into the cloud. */
const operations = [
  ...['sendCode', 'verifyCode', 'createCaptcha', 'answerCaptcha', 'listAgreements', 'createAccount'],
  ...['listCloudItems', 'saveCloudItems'],
]
/** Addresses of the account server that page scripts asked for, and how they were answered, as the browser saw it. */
function watch({ page }: PhoneInPage) {
  const seen: { url: string; byWorker: boolean }[] = []
  page.context().on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/account/')) seen.push({ url: response.url(), byWorker: response.fromServiceWorker() })
  })
  return seen
}

/** Notes every call of `fetch` for the account server, in front of whatever answers it. */
const noteFetches = ({ page }: PhoneInPage) =>
  page.evaluate(() => {
    const notes = ((window as unknown as { fetched: string[] }).fetched = [] as string[])
    const answer = window.fetch
    window.fetch = (...words) => {
      const request = new Request(...words)
      notes.push(`${request.method} ${new URL(request.url).pathname}`)
      return answer(request)
    }
  })
const fetched = ({ page }: PhoneInPage) => page.evaluate(() => (window as unknown as { fetched: string[] }).fetched)

it('page: requests go through fetch and never reach the network', async () => {
  const phone = await openPhone('', { ownPage: true })
  const onNetwork = watch(phone)
  // What answers requests takes the place of fetch when it has come; the notes must stand in front of it.
  await phone.page.waitForLoadState('networkidle')
  await noteFetches(phone)
  await signUp(phone)
  const { log } = await phone.inside()
  expect(log.map(({ operation }) => operation)).toEqual(operations)
  expect(await fetched(phone)).toEqual(log.map(({ method, path }) => `${method} ${path.split('?')[0]}`))
  expect(onNetwork).toEqual([])
})

it('worker: requests show in the network panel, answered by the service worker', async () => {
  const phone = await openPhone('network=worker', { ownPage: true })
  const onNetwork = watch(phone)
  await signUp(phone)
  const { log } = await phone.inside()
  expect(log.map(({ operation }) => operation)).toEqual(operations)
  expect(onNetwork).toHaveLength(operations.length)
  expect(onNetwork.every(({ byWorker }) => byWorker)).toBe(true)
})

it('one story lived on each wire happens in the same way, at the same instants', async () => {
  const lives = []
  for (const network of ['page', 'worker', 'direct']) {
    const phone = await openPhone(`network=${network}`)
    await phone.set('server.fault.verifyCode', { kind: '503', count: 1 })
    await phone.set('server.latency.createAccount', '5min')
    await askForCode(phone)
    await phone.field('Verification code').fill(await phone.lastCode())
    await phone.tap('Next')
    await phone.advance('1s')
    await phone.tap('Try again')
    await phone.advance('40s')
    await enterPictureText(phone)
    await agree(phone)
    await phone.advance('5min')
    await isSignedIn(phone)
    const { log, sms, accounts } = await phone.inside()
    lives.push({ log, sms, accounts, story: await phone.story() })
  }
  expect(lives[0]!.log.map(({ status }) => status)).toContain(503)
  expect(lives[1]).toEqual(lives[0])
  expect(lives[2]).toEqual(lives[0])
})
