import type { Lab } from './lab.ts'

/**
 * Does what a page has to do that sleeps, wakes and goes: a clock whose tab slept catches up, in order, and a page that
 * may never come back keeps where the clock stands.
 * @returns how to stop following
 */
export function followPage({ current }: Pick<Lab, 'current'>, page: Window = window): () => void {
  const wake = () => void current.world().clock.wake()
  const save = () => current.save()
  const turn = () => (page.document.visibilityState === 'visible' ? wake() : save())
  page.document.addEventListener('visibilitychange', turn)
  page.addEventListener('pageshow', wake)
  page.addEventListener('pagehide', save)
  return () => {
    page.document.removeEventListener('visibilitychange', turn)
    page.removeEventListener('pageshow', wake)
    page.removeEventListener('pagehide', save)
  }
}
