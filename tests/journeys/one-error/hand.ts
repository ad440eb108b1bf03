import { expect } from 'vitest'
import type { DeskInPage } from '../../browser/support/desk.ts'
import { entries, type Entry, type EntryName } from '../../components/one-error.table.ts'

/** Somebody who meets the error, and what they know. The trainer's desk and a computer stand beside the phone. */
export interface Hand {
  desk: DeskInPage
  at: EntryName
  /** What the account is called. */
  name: string
  /** The password, as it is now. */
  password: string
  /** Where the code to the account's number arrives: `phone-1`. */
  codesTo: string
}

export const entryOf = ({ at }: Hand): Entry => entries[at]

/** Types the password, and the name where it is asked for, taps the button and waits for the answer. */
export async function tryWith(hand: Hand, password: string) {
  const { phone } = hand.desk
  const { asksName, field } = entryOf(hand)
  if (asksName) await phone.field('E-mail, phone number or Mi Account ID').fill(hand.name)
  await phone.field(field).fill('')
  await phone.field(field).pressSequentially(password)
  await tryAgain(hand)
}

/** The same once more. */
export async function tryAgain(hand: Hand) {
  await hand.desk.phone.tap(entryOf(hand).button)
  await hand.desk.phone.advance('2s')
}

/** What was typed is still there, as long as nobody left the form or knows better by now. */
export async function tryOnceMore(hand: Hand, password: string) {
  const isThere = (await hand.desk.phone.field(entryOf(hand).field).inputValue()) === password
  await (isThere ? tryAgain(hand) : tryWith(hand, password))
}

/** The phone says that it could not verify the account, and why, and stays where it is. */
export async function isRefused({ desk: { phone } }: Hand, says: RegExp, screen: string) {
  const alert = phone.find('alert').filter({ hasText: 'Couldn’t verify Mi Account.' }).first()
  await alert.waitFor()
  expect(await alert.textContent()).toMatch(says)
  expect(await phone.screen()).toBe(screen)
}

/** It complains no more, and shows what stands behind. */
export async function isVerified(hand: Hand) {
  const { phone } = hand.desk
  expect(await phone.screen()).toBe(entryOf(hand).opens)
  expect(await phone.find('alert').count()).toBe(0)
}

/** Turns a knob on the trainer's desk. */
export async function turn({ desk: { phone } }: Hand, knob: string, value: string) {
  await phone.page.getByRole('searchbox', { name: 'Search conditions' }).fill(knob)
  const row = phone.page.locator(`[data-condition="${knob}"]`)
  const choice = row.getByRole('combobox')
  await row.waitFor()
  if ((await choice.count()) > 0) await choice.selectOption(value)
  else {
    await row.getByRole('textbox').fill(value)
    await row.getByRole('textbox').press('Enter')
  }
  await phone.settled()
}

/** A key of the trainer's desk. */
export async function pressDesk({ desk: { phone } }: Hand, name: string) {
  await phone.page.getByRole('button', { name, exact: true }).click()
  await phone.settled()
}
