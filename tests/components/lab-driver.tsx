import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach } from 'vitest'
import { createAutomation } from '../../src/lab/automation.ts'
// Loaded ahead: in a test, what comes later would come through the whole compiler.
import '../../src/lab/bench/index.ts'
import '../../src/i18n/messages/zh-cn/lab.ts'
import { LabRoot } from '../../src/lab/lab-root.tsx'
import type { Panel } from '../../src/lab/lab.ts'
import { preloadScreens } from '../../src/phone/screens.tsx'
import { openLab, type OpenLab } from '../unit/lab-kit.ts'

const cleanups: (() => void)[] = []

/** To be called once a file: draws nothing itself, and clears away after each test. */
export function drawsLabs(): void {
  beforeAll(() => preloadScreens())
  beforeEach(() => {
    // The desk draws when there is a frame to draw in, as in a page; nothing here is acted out in one go.
    globalThis.IS_REACT_ACT_ENVIRONMENT = false
  })
  afterEach(() => {
    cleanup()
    for (const clean of cleanups.splice(0)) clean()
    globalThis.IS_REACT_ACT_ENVIRONMENT = true
  })
}

/** Has something done after the test. */
export const afterwards = (clean: () => void) => void cleanups.push(clean)

/** Does something, and lets what follows from it at once happen. */
export async function soon<T>(task: () => Promise<T>): Promise<T> {
  const done = await task()
  await new Promise((resolve) => setTimeout(resolve))
  return done
}

/** Draws a lab in a document. */
export function draw(page: OpenLab) {
  render(<LabRoot lab={page.lab} />)
  afterwards(() => page.lab.current.world().stop())
  return { ...page, handset: createAutomation(page.lab) }
}

/** Opens the lab in a document, with its desk. */
export async function show(search = '', ...options: [Parameters<typeof openLab>[1]?, Parameters<typeof openLab>[2]?]) {
  const page = draw(await openLab(search, ...options))
  if (!search.includes('view=stage')) await screen.findByRole('tablist', undefined, { timeout: 5_000 })
  return page
}

export const desk = () => within(document.querySelector<HTMLElement>('[data-part="bench"]')!)
// Whether something can be seen is dear to find out in jsdom, and known here.
export const button = (name: string | RegExp) => desk().findByRole('button', { name, hidden: true })
export const press = (name: string | RegExp) => soon(async () => (await button(name)).click())
export const go = (lab: { show(panel: Panel): void }, panel: Panel) => soon(() => Promise.resolve(lab.show(panel)))
export const key = (letter: string, target: Element = document.body) =>
  soon(() => Promise.resolve(target.dispatchEvent(new KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true }))))
export const settled = (handset: ReturnType<typeof createAutomation>) => soon(() => handset.settled())

/** Types into a field as React sees it, and leaves it. */
export async function fill(field: HTMLElement, text: string) {
  await soon(async () => {
    field.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await Promise.resolve()
  })
  await soon(() => Promise.resolve(field.blur()))
}
