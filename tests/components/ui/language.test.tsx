import { act, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import * as i18n from '../../../src/i18n/index.ts'
import * as frame from '../../../src/phone/frame/index.ts'

/** A phone that says one word, made of modules that may be fresh ones. */
function phoneOf({ I18nProvider, useText }: typeof i18n, { PhoneFrame }: typeof frame) {
  const Next = () => <p>{useText()('action.next')}</p>
  return ({ locale }: { locale: i18n.Locale }) => (
    <I18nProvider locale={locale}>
      <PhoneFrame theme="dark" fontScale={1.3} label={`Phone in ${locale}`}>
        <Next />
      </PhoneFrame>
    </I18nProvider>
  )
}

const Phone = phoneOf(i18n, frame)

const glassOf = (locale: i18n.Locale) =>
  screen.getByRole('region', { name: `Phone in ${locale}` }).querySelector<HTMLElement>('[data-glass]') as HTMLElement

test('two phones on a page speak two languages, each with its direction, theme and font size', async () => {
  await i18n.preloadLocale('ar-XB')
  render(
    <>
      <Phone locale="en" />
      <Phone locale="ar-XB" />
    </>,
  )
  const facts = (['en', 'ar-XB'] as const).map((locale) => {
    const glass = glassOf(locale)
    return [glass.lang, glass.dir, glass.dataset['theme'], glass.style.getPropertyValue('--font-scale')]
  })
  expect(facts).toEqual([
    ['en', 'ltr', 'dark', '1.3'],
    ['ar', 'rtl', 'dark', '1.3'],
  ])
  expect(glassOf('en').textContent).toContain('Next')
  expect(glassOf('ar-XB').textContent).toContain('\u202ENext\u202C')
})

test('a language that is not here yet comes in when it is, and the one before stays meanwhile', async () => {
  // Another test may have brought it in already: this phone has modules of its own.
  vi.resetModules()
  const fresh = await import('../../../src/i18n/index.ts')
  const Phone = phoneOf(fresh, await import('../../../src/phone/frame/index.ts'))
  const { rerender } = render(<Phone locale="en" />)
  rerender(<Phone locale="zh-CN" />)
  expect([glassOf('zh-CN').lang, glassOf('zh-CN').textContent]).toEqual(['en', expect.stringContaining('Next')])
  await act(() => fresh.preloadLocale('zh-CN'))
  expect([glassOf('zh-CN').lang, glassOf('zh-CN').textContent]).toEqual(['zh-CN', expect.stringContaining('下一步')])
  rerender(<Phone locale="en" />)
  expect(glassOf('en').textContent).toContain('Next')
})

test('every phone is marked as a simulation, outside its glass', () => {
  render(<Phone locale="en" />)
  const mark = screen.getByText('Simulation')
  expect(mark.closest('[data-glass]')).toBeNull()
})
