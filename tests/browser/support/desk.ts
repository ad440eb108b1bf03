import type { Locator } from 'playwright-core'
import { openPhone, type PhoneInPage } from './phone.ts'

type Role = Parameters<Locator['getByRole']>[0]
type Name = string | RegExp

/** The computer beside a phone, as somebody who sits before both has it at hand. */
export interface DeskInPage {
  phone: PhoneInPage
  /** The whole window of the computer. */
  window: Locator
  find(role: Role, name?: Name): Locator
  click(name: Name, role?: Role): Promise<void>
  /** Waits for a page with this heading. */
  sees(heading: Name): Promise<void>
  reads(words: Name): Promise<void>
  field(label: Name): Locator
  fill(label: Name, text: string): Promise<void>
  /** Types an address and presses Enter. */
  visit(address: string): Promise<void>
  page(): Promise<string>
  /** Types the text in the newest picture. */
  fillPictureText(): Promise<void>
}

/** Opens the lab with phone and computer side by side, its clock paused. */
export async function openDesk(query = '', options: Parameters<typeof openPhone>[1] = {}): Promise<DeskInPage> {
  const phone = await openPhone(`${query.includes('device=') ? '' : 'view=stage&device=both'}${query && `&${query}`}`, {
    viewport: { width: 1680, height: 950 },
    ...options,
  })
  const { page } = phone
  const root = page.locator('[data-computer]')
  const exact = (name: Name | undefined) => (name === undefined ? {} : typeof name === 'string' ? { name, exact: true } : { name })
  const find = (role: Role, name?: Name) => root.getByRole(role, exact(name))
  await root.waitFor()
  const desk: DeskInPage = {
    phone,
    window: root,
    find,
    async click(name, role = 'button') {
      await find(role, name).first().click()
      await phone.settled()
    },
    sees: (heading) => find('heading', heading).first().waitFor(),
    reads: (words) => root.getByText(words).first().waitFor(),
    field: (label) => find('textbox', label),
    async fill(label, text) {
      await desk.field(label).fill(text)
      await phone.settled()
    },
    async visit(address) {
      await desk.field('Address').fill(address)
      await desk.field('Address').press('Enter')
      await phone.settled()
    },
    page: () => page.evaluate(() => window.handset.screen('computer-1')),
    async fillPictureText() {
      await desk.fill('Text in the picture', await phone.pictureText())
    },
  }
  return desk
}
