import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Brings axe into a page; the content security policy keeps scripts of others out, but not this. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source)
}

/**
 * Looks for violations in a part of the page, but for colours.
 * @param part CSS selector
 * @returns rule, element and reason of each
 */
export async function violations(page: Page, part: string): Promise<string[]> {
  return page.evaluate(async (where) => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(document.querySelector(where)!, {
      resultTypes: ['violations'],
      rules: {
        'target-size': { enabled: true },
        'color-contrast': { enabled: false },
      },
    })
    // A row is called by its title, which is its visible label; the other words on it are its description.
    const isCalledByOwnWords = (element: Element) => {
      const label = document.getElementById(element.getAttribute('aria-labelledby') ?? '')
      return label !== null && element.contains(label)
    }
    return found.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ target }) => id !== 'label-content-name-mismatch' || !isCalledByOwnWords(document.querySelector(String(target[0]))!))
        .map(({ html, any, all, none }) => `${id}: ${html.slice(0, 160)} ${[...any, ...all, ...none][0]?.message ?? ''}`),
    )
  }, part)
}

/**
 * Looks for words that stand out too little from what is behind them. axe judges nothing that has something over it,
 * transparent or not, so what is invisible steps aside meanwhile; words that could not be judged all the same are faults
 * too, except over a picture.
 * @param part CSS selector
 */
export async function faintWords(page: Page, part: string): Promise<string[]> {
  return page.evaluate(async (where) => {
    const root = document.querySelector<HTMLElement>(where)!
    const paintsNothing = (element: HTMLElement) => {
      if (element.textContent !== '' || element.querySelector('svg, img, input, button')) return false
      const { position, display, opacity, backgroundColor, backgroundImage } = getComputedStyle(element)
      if (position !== 'absolute' || display === 'none') return false
      return opacity === '0' || (backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none')
    }
    /** A notification lies over what is below it, and goes. */
    const isUnderNotification = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const above = document.elementFromPoint(left + width / 2, top + height / 2)?.closest('[role="status"]')
      return above !== undefined && above !== null && !above.contains(element)
    }
    const ghosts = [...root.querySelectorAll<HTMLElement>('div, span, button, input')].filter(paintsNothing)
    for (const ghost of ghosts) ghost.style.display = 'none'
    const { violations: found, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(document.querySelector(where)!, {
      resultTypes: ['violations', 'incomplete'],
      runOnly: ['color-contrast'],
    })
    const unjudged = incomplete.flatMap(({ nodes }) =>
      nodes.filter(({ any, target }) => {
        const { messageKey } = (any[0]?.data ?? {}) as { messageKey?: string }
        return messageKey === 'bgOverlap' && !isUnderNotification(document.querySelector(String(target[0]))!)
      }),
    )
    // What a bar lies half over can be scrolled free, and is judged there.
    const tops = [...root.querySelectorAll('*')].map((element) => ({ element, top: element.scrollTop }))
    const judgedFreely = []
    for (const node of unjudged) {
      const element = document.querySelector(String(node.target[0]))!
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      const again = await (window as unknown as { axe: typeof axe }).axe.run(element, {
        resultTypes: ['violations', 'incomplete'],
        runOnly: ['color-contrast'],
      })
      judgedFreely.push(...[...again.violations, ...again.incomplete].flatMap(({ nodes }) => nodes))
    }
    for (const { element, top } of tops) if (element.scrollTop !== top) element.scrollTop = top
    for (const ghost of ghosts) ghost.style.removeProperty('display')
    return [...found.flatMap(({ nodes }) => nodes), ...judgedFreely].map(
      ({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`,
    )
  }, part)
}
