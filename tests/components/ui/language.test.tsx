import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { I18nProvider, preloadLocale, useText, type Locale } from '../../../src/i18n/index.ts'
import { PhoneFrame } from '../../../src/phone/frame/index.ts'

const Next = () => <p>{useText()('action.next')}</p>

const Phone = ({ locale }: { locale: Locale }) => (
  <I18nProvider locale={locale}>
    <PhoneFrame theme="dark" fontScale={1.3} label={`Phone in ${locale}`}>
      <Next />
    </PhoneFrame>
  </I18nProvider>
)

const glassOf = (locale: Locale) =>
  screen.getByRole('region', { name: `Phone in ${locale}` }).querySelector<HTMLElement>('[data-glass]') as HTMLElement

test('two phones on a page speak two languages, each with its direction, theme and font size', async () => {
  await preloadLocale('ar-XB')
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
  const { rerender } = render(<Phone locale="en" />)
  rerender(<Phone locale="zh-CN" />)
  expect([glassOf('zh-CN').lang, glassOf('zh-CN').textContent]).toEqual(['en', expect.stringContaining('Next')])
  await act(() => preloadLocale('zh-CN'))
  expect([glassOf('zh-CN').lang, glassOf('zh-CN').textContent]).toEqual(['zh-CN', expect.stringContaining('下一步')])
  rerender(<Phone locale="en" />)
  expect(glassOf('en').textContent).toContain('Next')
})

test('every phone is marked as a simulation, outside its glass', () => {
  render(<Phone locale="en" />)
  const mark = screen.getByText('Simulation')
  expect(mark.closest('[data-glass]')).toBeNull()
})
