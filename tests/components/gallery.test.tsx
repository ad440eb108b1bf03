import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import '../../src/computer/index.ts'
import '../../src/lab/gallery/index.ts'
import { openLab } from '../unit/lab-kit.ts'
import { afterwards, draw, drawsLabs, show as showLab } from './lab-driver.tsx'

drawsLabs()

function address(path: string) {
  history.replaceState(null, '', path)
  afterwards(() => history.replaceState(null, '', '/'))
}

async function show(fragment: string) {
  address(`/?view=gallery${fragment}`)
  const page = draw(await openLab('?view=gallery'))
  const gallery = within(
    await waitFor(() => {
      const part = document.querySelector<HTMLElement>('[data-part="gallery"]')
      if (!part) throw new Error('The gallery is not here yet')
      return part
    }),
  )
  return { ...page, gallery }
}

const stills = (place: string) => [...document.querySelectorAll<HTMLElement>(`[data-still="${place}"]`)]

it('shows a screen as the real way leads there, in every look that was chosen', async () => {
  const { gallery } = await show('#find=sign-up/agreement&locale=en,zh-CN&theme=light,dark')
  await waitFor(() => expect(stills('sign-up/agreement')).toHaveLength(4), { timeout: 10_000 })
  const glasses = stills('sign-up/agreement').map((still) => still.querySelector<HTMLElement>('[data-glass]')!)
  await waitFor(() =>
    expect(glasses.map((glass) => [glass.lang, glass.dataset['theme'], glass.querySelector('h1')?.textContent])).toEqual([
      ['en', 'light', 'Terms and your data'],
      ['en', 'dark', 'Terms and your data'],
      ['zh-CN', 'light', '条款与您的数据'],
      ['zh-CN', 'dark', '条款与您的数据'],
    ]),
  )
  expect(gallery.getByText('1 screen, 4 pictures')).toBeDefined()
  // Only the link speaks: what is drawn in the picture is no part of the page.
  expect(stills('sign-up/agreement').every((still) => still.hasAttribute('inert'))).toBe(true)
  const links = gallery.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links[3]).toBe('/?at=sign-up/agreement&locale=zh-CN&theme=dark&font=1')
})

it('finds screens by name and by words, keeps the last look, and says when there is none', async () => {
  const { gallery } = await show('#find=clock/face')
  const links = () => gallery.queryAllByRole('link').length
  expect(links()).toBe(1)
  const light = gallery.getByRole('button', { name: 'Light' })
  light.click()
  gallery.getByRole('button', { name: 'Dark' }).click()
  await waitFor(() => expect(links()).toBe(2))
  expect(light.getAttribute('aria-pressed')).toBe('true')
  light.click()
  await waitFor(() => expect(gallery.getByRole('link').getAttribute('href')).toContain('theme=dark'))
  expect(location.hash).toBe('#find=clock/face&theme=dark')
  const find = gallery.getByRole<HTMLInputElement>('searchbox', { name: 'Find a screen' })
  const type = (text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(find, text)
    find.dispatchEvent(new Event('input', { bubbles: true }))
  }
  type('nothing of the kind')
  await waitFor(() => expect(gallery.getByText(/No screen is called that/)).toBeDefined())
  type('PIN pad')
  await waitFor(() => expect(gallery.getByRole('link').getAttribute('href')).toContain('at=lock-screen/pin'))
})

it('says of a screen that cannot be reached why not', async () => {
  const page = await openLab('?view=gallery')
  // A library whose scenario has nobody who could sign in.
  const { scenarioById } = page.lab.network
  page.lab.network.scenarioById = () => scenarioById('free')
  address('/?view=gallery#find=activation-lock/password')
  draw(page)
  expect(await screen.findByText(/^This screen could not be reached\. /, undefined, { timeout: 10_000 })).toBeDefined()
})

it('is one press away from the desk, and back; the story on stage stays', async () => {
  const { lab } = await showLab('?seed=3')
  const before = lab.current.world()
  address('/#find=clock/face')
  const button = screen.getByRole('button', { name: 'Gallery' })
  button.focus()
  button.click()
  await waitFor(() => expect(document.querySelector('[data-part="gallery"]')).not.toBeNull())
  expect(document.activeElement).toBe(button)
  expect(button.getAttribute('aria-pressed')).toBe('true')
  button.click()
  await screen.findByRole('tablist')
  expect(lab.current.world()).toBe(before)
})
