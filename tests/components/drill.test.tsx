import axe from 'axe-core'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
// Loaded ahead: in a test, what comes later would come through the whole compiler.
import '../../src/lab/guide/index.ts'
import { drawnStory } from '../../src/scenarios/index.ts'
import { guideOf } from '../../src/lab/guide/guide.ts'
import { afterwards, desk, draw, drawsLabs, key, press, settled, show, soon } from './lab-driver.tsx'

drawsLabs()

/** A seed with which this drill draws that story. */
const seedFor = (drill: Parameters<typeof drawnStory>[0], scenario: string) =>
  Array.from({ length: 1_000 }, (_, seed) => seed).find((seed) => drawnStory(drill, seed).scenario === scenario)!

const choose = async (name: string) => (await desk().findByLabelText(name)).click()
/** Says what the cause is: its kind first. */
async function diagnose(kind: string, cause: string) {
  await choose(kind)
  await choose(cause)
  await press('That is it')
}
const fact = (name: string) => document.querySelector(`[data-fact="${name}"] dd`)?.textContent
const tabs = () =>
  desk()
    .getAllByRole('tab', { hidden: true })
    .map(({ textContent }) => textContent)
const barriers = async () => {
  const found = await axe.run({ include: [document.body], exclude: ['[data-glass]'] }, { rules: { 'color-contrast': { enabled: false } } })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

describe('a drill', () => {
  it('is begun in the library, and shows nothing of what was drawn', async () => {
    const { lab, handset } = await show('?seed=7')
    lab.show('library')
    await press('Start the drill “The code never comes”')
    await waitFor(() => expect(tabs()).toEqual(['Drill']))
    const { scenario } = handset.story()
    expect(scenario).toBe(drawnStory('no-code', 7).scenario)
    expect(document.body.outerHTML).not.toContain(scenario)
    expect(desk().queryByText('Next')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    expect(await barriers()).toEqual([])
  })

  it('has the computer on the stage where the computer is what it is about', async () => {
    const { lab, handset } = await show('?drill=cloud&seed=7')
    await waitFor(() => expect(lab.getState().address.device).toBe('both'))
    lab.look({ device: 'computer' })
    await settled(handset)
    expect(lab.getState().address.device).toBe('computer')
  })

  it('says of a wrong answer what would have told it, and where else to try', async () => {
    const seed = seedFor('refused', 'S18')
    await show(`?drill=refused&seed=${seed}`)
    await diagnose('This phone', 'The system is too old')
    const wrong = await desk().findByText('Not this: The system is too old.')
    expect(wrong.parentElement!.textContent).toContain('are taken on the computer')
    expect(wrong.parentElement!.textContent).toContain('What fails on several of them lies with the account')
    await waitFor(() => expect(fact('points')).toBe('80'))
  })

  it('is solved when its cause is named and its goal reached, and is then told', async () => {
    const { handset } = await show(`?drill=refused&seed=${seedFor('refused', 'S15')}`)
    await diagnose('What is typed', 'Another name than one thinks')
    await desk().findByText('Now cure it.')
    await handset.goTo('sign-in/credentials')
    const tell = (event: { type: string; text?: string }) => handset.send('phone-1/settings/mi-account/sign-in', event)
    await tell({ type: 'identifier.changed', text: '+447700900123' })
    await tell({ type: 'password.changed', text: 'Lighthouse7' })
    await tell({ type: 'credentials.submitted' })
    await handset.advance('2min')
    await desk().findByRole('heading', { name: 'Solved' })
    expect(desk().getByText('100 of 100 points')).toBeTruthy()
    expect(fact('clock')).toBe('0:01, 0:01 of it skipped')
    expect(desk().getByText(/and on with the name that it tells/)).toBeTruthy()
    await waitFor(() => expect(document.querySelector('[data-part="shortest"]')?.textContent).toMatch(/takes \d+ steps and 0:0\d/))
    expect(await barriers()).toEqual([])
    await press('The same again')
    await waitFor(() => expect(tabs()).toEqual(['Drill']))
    expect(handset.story()).toMatchObject({ scenario: 'S15', entries: [{ input: { act: 'begun' } }] })
  })

  it('asks for the real address where the cloud is wanted', async () => {
    await show(`?drill=cloud&seed=${seedFor('cloud', 'S11')}`)
    await choose('i.rni.com')
    await press('This address')
    const wrong = await desk().findByText('Not this: i.rni.com.')
    expect(wrong.parentElement!.textContent).toContain('letter by letter')
    await choose('i.mi.com')
    await press('This address')
    await desk().findByText('Right: i.mi.com.')
    expect(desk().queryByRole('button', { name: 'This address' })).toBeNull()
  })

  it('gives hints for points, each nearer than the one before', async () => {
    await show(`?drill=refused&seed=${seedFor('refused', 'S18')}`)
    for (const count of [1, 2, 3]) {
      await press('Hint')
      await waitFor(() => expect(desk().getByRole('log', { name: 'Hints' }).querySelectorAll('li')).toHaveLength(count))
    }
    const said = desk().getByRole('log', { name: 'Hints' }).textContent
    expect(said).toContain('Go through it in this order')
    expect(said).toContain('It would be the same on any other device.')
    expect(fact('points')).toBe('70')
  })

  it('takes no other key than those of time', async () => {
    const { handset } = await show('?drill=refused&seed=1')
    await desk().findByText('What you know')
    const before = handset.journal()
    for (const letter of ['3', 'r', 'u']) {
      await key(letter)
      await settled(handset)
      expect(handset.journal(), letter).toEqual(before)
    }
    await key('d')
    await waitFor(() => expect(handset.journal()).toHaveLength(before.length + 1))
  })

  it('goes on after a reload, with what was answered', async () => {
    const page = await show('?drill=refused&seed=1')
    await diagnose('The servers', 'The servers are out')
    await desk().findByText('Not this: The servers are out.')
    cleanup()
    draw(await page.reload())
    await screen.findByText('Not this: The servers are out.')
    expect(fact('points')).toBe('80')
  })

  it('asks before it tells the answer', async () => {
    await show('?drill=refused&seed=1')
    await press('Give up')
    await press('Go on looking')
    expect(await desk().findByRole('button', { name: 'Give up' })).toBeTruthy()
    expect(fact('points')).toBe('100')
  })

  it('is given up, and told what it was; the next one is another', async () => {
    const { handset } = await show('?drill=refused&seed=1')
    const { scenario } = handset.story()
    await press('Give up')
    await press('Tell the answer')
    await desk().findByRole('heading', { name: 'Given up' })
    expect(desk().getByText('0 of 100 points')).toBeTruthy()
    // What was told is not taken back, and the drill not begun again with its answer known.
    await soon(async () => (await screen.findByRole('button', { name: 'Undo' })).click())
    expect(desk().getByRole('heading', { name: 'Given up' })).toBeTruthy()
    expect(desk().getByText(scenario, { selector: 'code' })).toBeTruthy()
    expect(tabs()).toContain('Timeline')
    expect(await barriers()).toEqual([])
    await press('Next one')
    await waitFor(() => expect(tabs()).toEqual(['Drill']))
    expect(handset.story().scenario).not.toBe(scenario)
  })

  it('shows the cure, outside the drill', async () => {
    const { lab, search } = await show(`?drill=no-code&seed=${seedFor('no-code', 'S03')}`)
    afterwards(() => guideOf(lab).stop())
    await press('Give up')
    await press('Tell the answer')
    await press('Show the cure')
    await waitFor(() => expect(search()).toContain('scenario=S03'))
    await waitFor(() => expect(lab.getState().address).toMatchObject({ mode: 'show', drill: undefined }))
    await screen.findByRole('tab', { name: 'Library', selected: true })
    await desk().findByRole('button', { name: 'Stop showing' })
  })

  it('ends without a score when the trainer takes the desk', async () => {
    await show('?drill=refused&seed=1')
    await press('Take the desk back')
    await desk().findByText('No score')
    expect(tabs()).toEqual(expect.arrayContaining(['Conditions', 'Inside', 'Library']))
  })

  it('speaks Chinese', async () => {
    await show('?drill=locked&seed=1&lab=zh-CN')
    expect(await screen.findByRole('heading', { name: '手机被锁定' })).toBeTruthy()
  })
})
