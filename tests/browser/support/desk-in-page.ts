import type { Locator } from 'playwright-core'
import type { PhoneInPage } from './phone-in-page.ts'

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
  /** Chooses day, month and year. @param day `1990-02-28` */
  chooseBirthday(day: string): Promise<void>
  /** Types an address and presses Enter. */
  visit(address: string): Promise<void>
  page(): Promise<string>
  /** Types the text in the newest picture. */
  fillPictureText(): Promise<void>
}

/** Takes the computer on a page in hand, once it is drawn. */
export async function deskIn(phone: PhoneInPage): Promise<DeskInPage> {
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
    async chooseBirthday(day) {
      const group = find('group', 'Birthday')
      const [year, month, date] = day.split('-')
      for (const [part, value] of Object.entries({ Year: year!, Month: month!, Day: date! })) {
        await group.getByRole('combobox', { name: part, exact: true }).selectOption(value)
      }
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
