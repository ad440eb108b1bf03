/**
 * Measures one phone as it stands. Runs in the page and may therefore use nothing from around it.
 * Lengths are dp: what the frame's scaling does to the page's pixels is taken out.
 * @param part CSS selector of the phone's glass
 * @returns a sentence for each fault: something cut off, on top of something else, too small, or out of reach
 */
export function layoutFaults(part = '[data-glass]'): string[] {
  const glass = document.querySelector<HTMLElement>(part)!
  const scale = glass.getBoundingClientRect().width / glass.offsetWidth
  const faults: string[] = []
  interface Box {
    left: number
    top: number
    right: number
    bottom: number
  }
  const widthOf = (box: Box) => (box.right - box.left) / scale
  const heightOf = (box: Box) => (box.bottom - box.top) / scale
  const isSome = (box: Box) => widthOf(box) > 0.5 && heightOf(box) > 0.5
  const cross = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  })
  const holds = (outer: Box, inner: Box, slack = 1) =>
    inner.left >= outer.left - slack &&
    inner.top >= outer.top - slack &&
    inner.right <= outer.right + slack &&
    inner.bottom <= outer.bottom + slack
  const dp = (value: number) => Math.round((value / scale) * 10) / 10
  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element) => {
    let style = styles.get(element)
    if (!style) styles.set(element, (style = getComputedStyle(element)))
    return style
  }
  const classOf = (element: Element) => element.className.toString().split(' ')[0]
  const nameOf = (element: Element) => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)
    return `${element.tagName.toLowerCase()} "${words}"`
  }
  /** What cuts overflow, from the inside out, and how each is positioned between them. */
  const clippers = new Map<Element, HTMLElement[]>()
  const clippersOf = (element: Element): HTMLElement[] => {
    const known = clippers.get(element)
    if (known) return known
    const parent = element === glass ? null : element.parentElement
    const list: HTMLElement[] = []
    if (parent) {
      const escapes = styleOf(element).position === 'absolute'
      let around: HTMLElement | null = parent
      // What is absolute is cut by the boxes it is placed in, not by those it merely stands in.
      while (escapes && around !== glass && around && styleOf(around).position === 'static') around = around.parentElement
      if (around) {
        const { overflowX, overflowY } = styleOf(around)
        if (overflowX !== 'visible' || overflowY !== 'visible') list.push(around)
        list.push(...clippersOf(around))
      }
    }
    clippers.set(element, list)
    return list
  }
  /** The box inside the borders, which is where overflow is cut. */
  const paddingBox = (element: HTMLElement): Box => {
    const box = element.getBoundingClientRect()
    const style = styleOf(element)
    const border = (side: string) => parseFloat(style.getPropertyValue(`border-${side}-width`)) * scale
    return {
      left: box.left + border('left'),
      top: box.top + border('top'),
      right: box.right - border('right'),
      bottom: box.bottom - border('bottom'),
    }
  }
  const shown = new Map<Element, boolean>([[glass, true]])
  const isShown = (element: Element): boolean => {
    let is = shown.get(element)
    if (is === undefined) {
      const { visibility, opacity, display, clipPath } = styleOf(element)
      // Words for screen readers alone stand in a box of one pixel.
      const isHidden =
        element.hasAttribute('inert') || visibility === 'hidden' || opacity === '0' || display === 'none' || clipPath === 'inset(50%)'
      shown.set(element, (is = !isHidden && isShown(element.parentElement!)))
    }
    return is
  }

  /**
   * Follows a box outwards: what is seen of it now, and whether some of it can never be seen. What a scroller hides
   * can be seen by scrolling; what lies before its beginning cannot.
   */
  function follow(box: Box, element: Element): { seen: Box; lost: string | undefined } {
    let seen = box
    let whole = box
    let lost: string | undefined
    for (const around of clippersOf(element)) {
      const style = styleOf(around)
      const clip = paddingBox(around)
      const axes = [
        {
          how: style.overflowX,
          start: 'left',
          end: 'right',
          size: around.scrollWidth,
          at: around.scrollLeft,
          rtl: style.direction === 'rtl',
        },
        { how: style.overflowY, start: 'top', end: 'bottom', size: around.scrollHeight, at: around.scrollTop, rtl: false },
      ] as const
      for (const { how, start, end, size, at, rtl } of axes) {
        if (how === 'visible') continue
        seen = { ...seen, [start]: Math.max(seen[start], clip[start]), [end]: Math.min(seen[end], clip[end]) }
        if (how === 'hidden' || how === 'clip') {
          const out = Math.max(clip[start] - whole[start], whole[end] - clip[end])
          if (out > 1) lost ??= `${dp(out)} dp beyond the ${start} or ${end} of ${classOf(around)}`
        } else {
          const origin = rtl ? clip[end] - at * scale - size * scale : clip[start] - at * scale
          const out = Math.max(origin - whole[start], whole[end] - (origin + size * scale))
          if (out > 1.5) lost ??= `${dp(out)} dp where nobody can scroll to in ${classOf(around)}`
          // From here on it is where the scroller is.
          const within = (edge: number) => Math.max(clip[start], Math.min(edge, clip[end]))
          whole = { ...whole, [start]: within(whole[start]), [end]: within(whole[end]) }
        }
      }
    }
    return { seen, lost }
  }

  /** A notification lies over what is below it, and goes. */
  const layerOf = (element: Element) => element.closest('[role="status"]')

  // Words.
  const words: { box: Box; text: string; block: Element }[] = []
  const walker = document.createTreeWalker(glass, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!
    if (!node.textContent?.trim() || !isShown(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const text = node.textContent.trim().slice(0, 60)
    for (const rect of range.getClientRects()) {
      // The glyphs stand in the middle of their line; what font metrics add above and below is empty.
      const size = parseFloat(styleOf(parent).fontSize) * scale
      const spare = Math.max(0, (rect.height - size) / 2)
      const whole = { left: rect.left, right: rect.right, top: rect.top + spare, bottom: rect.bottom - spare }
      // A title that ends in dots says itself that it is cut.
      const box = styleOf(parent).textOverflow === 'ellipsis' ? cross(whole, paddingBox(parent)) : whole
      if (!isSome(box)) continue
      const { seen, lost } = follow(box, parent)
      if (lost) faults.push(`“${text}” is cut off: ${lost}`)
      if (isSome(seen)) words.push({ box: seen, text, block: parent })
    }
  }
  for (const [at, one] of words.entries()) {
    for (const other of words.slice(at + 1)) {
      if (one.block === other.block) continue
      const both = cross(one.box, other.box)
      const lower = Math.min(heightOf(one.box), heightOf(other.box))
      if (widthOf(both) <= 2 || heightOf(both) <= lower * 0.25) continue
      if (layerOf(one.block) === layerOf(other.block)) faults.push(`“${one.text}” and “${other.text}” stand on each other`)
    }
  }

  // Controls.
  const controls = [
    ...glass.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select, [role="switch"], [role="radio"], [role="tab"]'),
  ].filter(isShown)
  const targets: { element: HTMLElement; seen: Box; whole: Box }[] = []
  for (const element of controls) {
    // Whoever hits the words beside a box to tick, ticks it.
    const target = element.matches('[type="checkbox"]') ? (element.closest('label') ?? element) : element
    const rect = target.getBoundingClientRect()
    const whole: Box = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom }
    const { seen, lost } = follow(whole, element)
    if (lost) faults.push(`${nameOf(element)} is cut off: ${lost}`)
    const isKey = element.dataset['key'] !== undefined
    const isInline = element.tagName === 'A' && styleOf(element).display === 'inline'
    // Ten keys stand side by side, as on any phone; they are as high as everything else.
    const leastWidth = isKey || isInline ? 24 : 48
    // The status bar lies at the edge, where nothing can be missed on the far side.
    const leastHeight = isInline ? 24 : whole.top <= glass.getBoundingClientRect().top + 1 ? 40 : 48
    if (widthOf(whole) < leastWidth - 0.5 || heightOf(whole) < leastHeight - 0.5) {
      faults.push(`${nameOf(element)} is ${dp(rect.width)} × ${dp(rect.height)} dp`)
    }
    if (isSome(seen)) targets.push({ element, seen, whole })
  }
  for (const [at, one] of targets.entries()) {
    for (const other of targets.slice(at + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue
      const both = cross(one.seen, other.seen)
      if (widthOf(both) <= 1 || heightOf(both) <= 1) continue
      // A card that opens as a whole lies under its smaller buttons.
      const [large, small] = holds(one.whole, other.whole) ? [one, other] : [other, one]
      const top = document.elementFromPoint((small.seen.left + small.seen.right) / 2, (small.seen.top + small.seen.bottom) / 2)
      if (holds(large.whole, small.whole) && top && small.element.contains(top)) continue
      if (layerOf(one.element) !== layerOf(other.element)) continue
      faults.push(
        `${nameOf(one.element)} and ${nameOf(other.element)} overlap by ${dp(both.right - both.left)} × ${dp(both.bottom - both.top)} dp`,
      )
    }
  }

  // Scrollers.
  for (const element of [glass, ...glass.querySelectorAll<HTMLElement>('*')]) {
    if (element instanceof HTMLInputElement) continue
    const { overflowX, overflowY } = styleOf(element)
    // Tabs that do not fit are where every browser has them: further along.
    if ((overflowX === 'auto' || overflowX === 'scroll') && element.getAttribute('role') !== 'tablist') {
      if (element.scrollWidth > element.clientWidth + 1 && isShown(element))
        faults.push(`${nameOf(element)} scrolls sideways by ${element.scrollWidth - element.clientWidth} dp`)
    }
    if (
      (overflowY === 'auto' || overflowY === 'scroll') &&
      element.scrollHeight > element.clientHeight + 1 &&
      element.clientHeight < 120 &&
      isShown(element)
    ) {
      faults.push(`Only ${element.clientHeight} dp are left to scroll ${nameOf(element)} in`)
    }
  }
  return [...new Set(faults)]
}
