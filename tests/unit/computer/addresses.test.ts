import { describe, expect, it } from 'vitest'
import { addressOf, readAddress, siteIds } from '../../../src/flows/computer/addresses.ts'

const fault = (typed: string) => {
  const place = readAddress(typed)
  return place.kind === 'not-this-site' ? place.fault : place.kind
}
const meant = (typed: string) => {
  const place = readAddress(typed)
  return place.kind === 'not-this-site' ? place.meant : place.kind
}

describe('an address', () => {
  it.each(siteIds)('of %s opens it, however it is begun', (site) => {
    const address = addressOf(site)
    for (const typed of [
      address,
      `https://${address}`,
      `http://${address}`,
      `  ${address} `,
      address.toUpperCase(),
      address.replace(/\/$/, ''),
    ]) {
      expect([typed, readAddress(typed)]).toMatchObject([typed, { kind: 'page', site, path: '/' }])
    }
  })

  it('keeps its path, and its language where it says one', () => {
    expect(readAddress('account.xiaomi.com/pass/register')).toMatchObject({ path: '/pass/register', locale: undefined })
    expect(readAddress('account.xiaomi.com/?_locale=zh_CN')).toMatchObject({ path: '/', locale: 'zh-CN' })
    expect(readAddress('https://account.xiaomi.com/pass/register?x=1&_locale=en_US')).toMatchObject({
      path: '/pass/register',
      locale: 'en',
    })
    expect(readAddress('account.xiaomi.com/?_locale=xx')).toMatchObject({ locale: undefined })
  })

  it('of nothing is a new tab', () => {
    expect(readAddress('')).toEqual({ kind: 'new-tab', address: '' })
    expect(readAddress('   ')).toEqual({ kind: 'new-tab', address: '' })
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//account.xiaomi.com',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'blob:https://account.xiaomi.com/1',
    'about:blank',
    'ftp://account.xiaomi.com/',
    'mailto:ada@post.test',
    'view-source:https://account.xiaomi.com',
    'chrome://settings',
  ])('%s is nothing of the web', (typed) => expect(fault(typed)).toBe('scheme'))

  it.each([
    ['account.xiaorni.com', 'account.xiaomi.com'],
    ['account.xiaomi.co', 'account.xiaomi.com'],
    ['acount.xiaomi.com', 'account.xiaomi.com'],
    ['account.xia0mi.com', 'account.xiaomi.com'],
    ['аccount.xiaomi.com', 'account.xiaomi.com'], // a Cyrillic а
    ['account.хiaomi.com', 'account.xiaomi.com'],
    ['account.xiaomi.com.sign-in.test', 'account.xiaomi.com'],
    ['account.xiaomi.com@evil.test/pass', 'account.xiaomi.com'],
    ['https://account.xiaomi.com:443@evil.test', 'account.xiaomi.com'],
    ['account.xiaomi.com:8443', 'account.xiaomi.com'],
    ['ａccount.xiaomi.com', 'account.xiaomi.com'], // a full-width ａ
    ['account。xiaomi。com', 'account.xiaomi.com'],
    ['account.xiaomi.com%2eevil.test', 'account.xiaomi.com'],
  ])('%s is taken for another, and says for which', (typed, real) => {
    expect([fault(typed), meant(typed)]).toEqual(['look-alike', real])
  })

  it.each(['xn--ccount-3ve.xiaomi.com', 'example.test', 'xn--fiqs8s', 'бцд.test'])('%s is no site here', (typed) => {
    expect(['unknown', 'look-alike']).toContain(fault(typed))
  })

  it.each([
    'account.xiaomi.com\\@evil.test',
    'account.xiaomi.com/\u202Emoc',
    'account.xiaomi\u200B.com',
    'account xiaomi com',
    'how do I sign in',
    '//account.xiaomi.com',
    '..',
    'localhost',
    'account..xiaomi.com',
    '-.xiaomi.com',
    'account.xiaomi.com\u0000',
    '[::1]',
    '1',
  ])('%j is no address', (typed) => expect(['malformed', 'look-alike']).toContain(fault(typed)))

  it('with an odd path is a page that the site does not have', () => {
    for (const path of ['/../../etc', '/%2e%2e/', '/<script>', '/a b', '//evil.test', "/'", '/pass/register;x']) {
      const place = readAddress(`account.xiaomi.com${path}`)
      expect([path, place.kind === 'page' ? place.path : place.kind]).not.toEqual([path, '/'])
    }
  })

  it('is read in an instant, however long', () => {
    for (const typed of [
      'a'.repeat(1e6),
      `account.${'xiaomi.'.repeat(1e5)}com`,
      `${'/'.repeat(1e6)}`,
      `account.xiaomi.com/${'a/'.repeat(1e5)}`,
    ]) {
      expect(readAddress(typed).address.length).toBeLessThanOrEqual(2_010)
    }
  })
})
