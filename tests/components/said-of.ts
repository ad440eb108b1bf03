const wordsOf = (element: Element, attribute: string): string =>
  (element.getAttribute(attribute) ?? '')
    .split(' ')
    .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim()

/** What a screen reader says of a control of ours: its name, and what describes it. */
export const nameOf = (element: Element | undefined): string =>
  (element?.getAttribute('aria-label') ?? (element && wordsOf(element, 'aria-labelledby'))) || (element?.textContent ?? '')
export const descriptionOf = (element: Element): string => wordsOf(element, 'aria-describedby')

/** Whether a control says that it cannot be used now. */
export const isOff = (element: Element): boolean => element.getAttribute('aria-disabled') === 'true'
