import { compileMessageOrThrow, type CompiledMessage } from '@lingui/message-utils/compileMessage'
import { describe, expect, test } from 'vitest'
import { chinese } from '../../../mocks/server/agreements/zh-cn.ts'
import { smsText } from '../../../mocks/server/codes/sms-text.ts'
import { mailText } from '../../../mocks/server/mail-text.ts'
import { compileCatalogue } from '../../../src/i18n/compile-messages.ts'
import { createI18n, localeFacts, locales, type TextKey } from '../../../src/i18n/index.ts'
import { en } from '../../../src/i18n/messages/en/index.ts'
import { zhCn } from '../../../src/i18n/messages/zh-cn/index.ts'
import { toAccented, toRightToLeft } from '../../../src/i18n/pseudo.ts'

const keys = Object.keys(en) as TextKey[]

function placeholders(tokens: CompiledMessage): string[] {
  const names = tokens.flatMap((token) => {
    if (typeof token === 'string') return []
    const [name, , cases] = token
    const inner =
      cases && typeof cases === 'object' ? Object.values(cases).flatMap((value) => (Array.isArray(value) ? placeholders(value) : [])) : []
    return [name, ...inner]
  })
  return [...new Set(names)].sort()
}

test('every message is sound, in every language, with the same placeholders', () => {
  for (const key of keys) {
    const wanted = placeholders(compileMessageOrThrow(en[key]))
    expect([key, placeholders(compileMessageOrThrow(zhCn[key]))]).toEqual([key, wanted])
  }
  for (const pseudo of [toAccented(en), toRightToLeft(en)]) {
    for (const key of keys)
      expect([key, placeholders(pseudo[key] as CompiledMessage)]).toEqual([key, placeholders(compileMessageOrThrow(en[key]))])
  }
})

test('the Chinese catalogue has no English left in it', () => {
  const properNames = new Set<TextKey>(['update.version'])
  const same = keys.filter((key) => !properNames.has(key) && zhCn[key] === en[key] && /[a-z]{3}/.test(en[key].replaceAll(/\{[^}]*\}/g, '')))
  expect(same).toEqual([])
})

test('what is sent to a phone is called by one word in Chinese, which is not the one for a program', () => {
  const code = { purpose: 'recovery', digits: '123456', locale: 'zh-CN', ttl: 600_000 } as const
  const sent = [smsText(code), ...Object.values(mailText(code)), JSON.stringify(chinese)]
  for (const text of sent) expect(text).toContain('验证码')
  for (const text of [...sent, ...Object.values(zhCn)]) expect(text).not.toContain('代码')
})

test('what a text sends to is called as it is where it stands', () => {
  const named: [TextKey, TextKey][] = [
    ['check.updates.open', 'settings.about'],
    ['check.updates.unknown', 'settings.about'],
    ['support-site.model.helper', 'settings.about'],
    ['support-site.imei.helper', 'settings.about'],
    ['sign-up.help.blocked-text', 'security.blocklist'],
    ['code.help.spam-text', 'mail.spam'],
    ['sign-up.captcha.picture', 'sign-up.captcha.listen'],
  ]
  for (const [key, name] of named) expect([key, zhCn[key]]).toEqual([key, expect.stringContaining(zhCn[name])])
  // Whose a phone is has one name on the phone, on the computer and in mails.
  expect(keys.filter((key) => zhCn[key].includes('所有者'))).toEqual([])
})

test('no text is written with straight quotes or three dots', () => {
  const sloppy = Object.entries({ ...en }).filter(([, text]) => /\.\.\.|"|(?<!\{[^}]*)'/.test(text))
  expect(sloppy).toEqual([])
})

describe.each(locales)('%s', (locale) => {
  test('says every text, with values in place', async () => {
    const { text } = await createI18n(locale)
    for (const key of keys) {
      const values = Object.fromEntries(placeholders(compileMessageOrThrow(en[key])).map((name) => [name, 7]))
      const said = text.of({ key, values })
      expect(said).not.toMatch(/[{}]/)
      expect(said.trim()).not.toBe('')
      expect([key, said.includes('7') || Object.keys(values).length === 0]).toEqual([key, true])
    }
  })
})

test('plurals follow the language', async () => {
  const english = await createI18n('en')
  const chinese = await createI18n('zh-CN')
  const left = (count: number) => [english.text('sign-up.code.left', { count }), chinese.text('sign-up.code.left', { count })]
  expect(left(0)).toEqual(['No codes left today', '今天已无法再发送验证码'])
  expect(left(1)).toEqual(['1 code left today', '今天还可发送 1 次'])
  expect(left(4)).toEqual(['4 codes left today', '今天还可发送 4 次'])
})

test('the accented language is about 40 % longer and in brackets', async () => {
  const { text } = await createI18n('en-XA')
  const plain = en['sign-up.number.helper']
  const said = text('sign-up.number.helper')
  expect(said).toMatch(/^\[.*\]$/)
  expect(said.length / plain.length).toBeGreaterThan(1.3)
  expect(said.length / plain.length).toBeLessThan(1.5)
})

test('the right-to-left language turns words around and leaves values alone', async () => {
  const { text, dir } = await createI18n('ar-XB')
  expect(dir).toBe('rtl')
  const said = text('sign-up.code.resend-in', { time: '1:05' })
  expect(said).toContain('\u202EResend\u202C')
  expect(said).toMatch(/ 1:05$/)
})

test('numbers and dates run from left to right in the right-to-left language, too', async () => {
  const { text, format } = await createI18n('ar-XB')
  expect(text('new-password.rule.length')).toMatch(/^8 \S+ 16 /)
  expect(format.dateTime(Date.UTC(2026, 10, 22, 12, 4))).toBe('\u206622 Nov, 12:04\u2069')
  expect(format.span(300_000)).toBe('\u20665 minutes\u2069')
})

test('what the build compiles says the same as what development parses', async () => {
  const { text } = await createI18n('en')
  const compiled = compileCatalogue(en)
  expect(compiled['action.next']).toEqual(['Next'])
  expect(compiled['sign-up.code.resend-in']).toEqual(['Resend code in ', ['time']])
  expect(text('sign-up.code.resend-in', { time: '0:59' })).toBe('Resend code in 0:59')
})

test('every language names itself', () => {
  expect(new Set(locales.map((locale) => localeFacts[locale].name)).size).toBe(locales.length)
})
