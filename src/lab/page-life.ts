import type { Lab } from './lab.ts'

/** Real milliseconds. One small write each: the head of the story, however long it is. */
const keptEvery = 1_000

/**
 * Does what a page has to do that sleeps, wakes and goes: a clock whose tab slept catches up, in order, and a page that
 * may never come back keeps where the clock stands. A tab that is killed is told nothing, so a running clock is also kept
 * every now and then: no more than the last second of it can be lost.
 * @returns how to stop following
 */
export function followPage({ current }: Pick<Lab, 'current'>, page: Window = window): () => void {
  const wake = () => void current.world().clock.wake()
  const save = () => current.save()
  const turn = () => (page.document.visibilityState === 'visible' ? wake() : save())
  const ticking = page.setInterval(() => current.getState().speed > 0 && save(), keptEvery)
  page.document.addEventListener('visibilitychange', turn)
  page.addEventListener('pageshow', wake)
  page.addEventListener('pagehide', save)
  return () => {
    page.clearInterval(ticking)
    page.document.removeEventListener('visibilitychange', turn)
    page.removeEventListener('pageshow', wake)
    page.removeEventListener('pagehide', save)
  }
}
