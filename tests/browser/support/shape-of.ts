/**
 * What axe and the measuring of the layout judge by, colours apart: what stands on the glass, where, how large, and what
 * of it is seen. Where two looks have the same shape, both would say the same of either. Runs in the page.
 */
export function shapeOf(part = '[data-glass]'): string {
  const glass = document.querySelector<HTMLElement>(part)!
  const places = [...glass.querySelectorAll<HTMLElement>('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const { visibility, opacity, display, fontSize, fontWeight, lineHeight } = getComputedStyle(element)
    const room = [element.scrollWidth, element.scrollHeight, element.scrollLeft, element.scrollTop]
    return [x, y, width, height, ...room, visibility, opacity, display, fontSize, fontWeight, lineHeight].join(' ')
  })
  return `${glass.innerHTML}\n${places.join('\n')}`
}
