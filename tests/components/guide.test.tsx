import axe from 'axe-core'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
// Loaded ahead: in a test, what comes later would come through the whole compiler.
import '../../src/lab/guide/index.ts'
import '../../src/i18n/messages/zh-cn/walkthroughs.ts'
import { guideOf } from '../../src/lab/guide/guide.ts'
import { stageTouches } from '../../src/lab/two-windows/lead.ts'
import { drawnStory } from '../../src/scenarios/index.ts'
import { goalReachedAt } from '../../src/world/goal.ts'
import { drawsLabs, show } from './lab-driver.tsx'

drawsLabs()

const bar = () => document.querySelector<HTMLElement>('[data-part="guide"]')!
const caption = () => bar()?.querySelector('[data-part="caption"]')?.textContent
const press = async (name: string | RegExp) => (await screen.findByRole('button', { name, hidden: true })).click()
const steps = () => [...document.querySelectorAll('[data-scenario] ol li')]

describe('the guide', () => {
  it('tells what comes next, takes a step that somebody wants taken, and hears of what they do themselves', async () => {
    const { lab } = await show('?scenario=S03')
    lab.show('library')
    expect(bar()).toBeNull()
    await press(/: guide me/)
    await waitFor(() => expect(caption()).toBe('On the phone, open Settings and tap Mi Account.'))
    await waitFor(() => expect(steps()).toHaveLength(6))
    expect(steps().map((step) => step.getAttribute('aria-current'))).toEqual(['step', null, null, null, null, null])
    const found = await axe.run(bar().parentElement!, { rules: { 'color-contrast': { enabled: false } } })
    expect(found.violations.map(({ id }) => id)).toEqual([])

    guideOf(lab).setPace(2)
    await press('Do this step for me')
    await waitFor(() => expect(caption()).toMatch(/^Enter the number \+44 7700 900123/), { timeout: 8_000 })
    const { dispatch } = lab.current
    for (const event of [{ type: 'number.changed', text: '+447700900123' }, { type: 'number.submitted' }])
      await dispatch({ type: 'event', to: 'phone-1/settings/mi-account/sign-up', event })
    await dispatch({ type: 'skip', by: 5_000 })
    await waitFor(() => expect(caption()).toMatch(/tap Resend code/))
    expect(within(steps()[1] as HTMLElement).getByLabelText('Done:')).toBeTruthy()
    // Taken back, it is not done.
    for (let inputs = 0; inputs < 2; inputs += 1) await lab.current.undo()
    await waitFor(() => expect(caption()).toMatch(/^Enter the number/))
  })

  it('asks which of several ways, and speaks the language of the lab', async () => {
    const { lab } = await show('?scenario=S04&mode=guide&lab=zh-CN')
    lab.show('library')
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: '方式', hidden: true })
    await waitFor(() => expect(caption()).toBe('在电脑上打开 account.xiaomi.com。'))
    expect(screen.getByText('选择“使用手机号创建”。')).toBeDefined()
    expect(lab.getState().address.device).toBe('both')
    choice.value = 'by-mail'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
    await waitFor(() => expect(screen.getByText('选择“使用邮箱创建”。')).toBeDefined())
  })
})

describe('a story that is led, begun anew', () => {
  it('is led again; another story is not', async () => {
    const { lab } = await show('?scenario=S03&mode=guide')
    await waitFor(() => expect(caption()).toMatch(/open Settings/))
    await lab.begin()
    expect(lab.getState().address.mode).toBe('guide')
    await waitFor(() => expect(caption()).toMatch(/open Settings/))
    await lab.begin({ scenario: 'S08', seed: 1 })
    expect(lab.getState().address.mode).toBeUndefined()
  })
})

describe('the guide on the stage of another window', () => {
  it('says what comes next, and leaves the steps to the desk', async () => {
    const { lab } = await show('?scenario=S03&mode=show&view=stage&follow=some-desk')
    // No desk answers here; the story is the one that a stage begins with.
    await waitFor(() => expect(caption()).toBeTruthy())
    expect(within(bar()).queryAllByRole('button', { hidden: true })).toEqual([])
    expect(guideOf(lab).getState().runs).toBe('no')
  })
})

describe('a story that is shown', () => {
  it('waits where somebody takes the phone in hand on the stage of another window', async () => {
    const { lab } = await show('?scenario=S03&mode=show')
    const guide = guideOf(lab)
    await waitFor(() => expect(guide.getState().runs).toBe('all'))
    stageTouches.dispatchEvent(new Event('touch'))
    expect(guide.getState().isPaused).toBe(true)
    guide.stop()
  })

  it(
    'takes one step after another, waits where somebody takes the phone in hand, and goes on to the goal',
    { timeout: 60_000 },
    async () => {
      const { lab } = await show('?scenario=S03&mode=show')
      const guide = guideOf(lab)
      guide.setPace(2)
      await waitFor(() => expect(guide.getState().runs).toBe('all'))
      document.querySelector('[data-part="stage"]')!.dispatchEvent(new Event('pointerdown', { bubbles: true }))
      await waitFor(() => expect(bar().textContent).toContain('paused'))
      const { length } = lab.current.world().journal.entries()
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      expect(lab.current.world().journal.entries().length - length).toBeLessThan(2)
      await press('Go on')
      const hurry = setInterval(() => guide.next(), 20)
      await waitFor(() => expect(caption()).toBe('All steps are done.'), { timeout: 50_000 }).finally(() => clearInterval(hurry))
      expect(goalReachedAt(lab.current.world())).toEqual(expect.any(Number))
      // Every key was pressed by itself, as by a person.
      const typed = lab.current
        .world()
        .journal.entries()
        .flatMap(({ input }) => (input.type === 'event' && input.event.type === 'code.changed' ? [input.event['code']] : []))
      expect(typed.map((code) => String(code).length)).toEqual([1, 2, 3, 4, 5, 6])
    },
  )
})

it('after a drill stands the right way; before, nothing of it', async () => {
  const seed = Array.from({ length: 1_000 }, (_, each) => each).find((each) => drawnStory('no-code', each).scenario === 'S08')!
  const { lab } = await show(`?drill=no-code&seed=${seed}&mode=guide`)
  expect([bar(), document.querySelector('[data-part="right-way"]')]).toEqual([null, null])
  await press('Give up')
  await press('Tell the answer')
  const way = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-part="right-way"]')
    expect(found).not.toBeNull()
    return found!
  })
  expect([...way.querySelectorAll('li')].map(({ textContent }) => textContent)).toContain('3Wait: 2 days. Nothing else helps.')
  expect(goalReachedAt(lab.current.world())).toBe(undefined)
})
