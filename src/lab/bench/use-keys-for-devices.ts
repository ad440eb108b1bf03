import { useEffect } from 'react'

const devices = '[data-glass], [data-computer]'
const unreachable = '[inert], [data-covered]'
/** Pages that hear keys as a whole, and fields that somebody would begin to type into. A search is no such field. */
const takers =
  '[data-takes-keys], textarea:not([readonly], :disabled), ' +
  'input:not([readonly], :disabled, [type="search"], [type="checkbox"], [type="radio"], [type="range"])'

const isTyped = ({ key }: KeyboardEvent) => (key.length === 1 && key !== ' ') || key === 'Backspace' || key === 'Enter'

/** What in front would hear this key, if the focus were there. */
function takerOf(event: KeyboardEvent): HTMLElement | undefined {
  const found = [...document.querySelectorAll<HTMLElement>(devices)]
    .flatMap((device) => [...device.querySelectorAll<HTMLElement>(takers)])
    .filter((element) => !element.closest(unreachable))
  const page = found.find((element) => 'takesKeys' in element.dataset)
  if (page) return /^[\d*#+]$|^Backspace$|^Enter$/.test(event.key) ? page : undefined
  const fields = found as HTMLInputElement[]
  return fields.find(({ value }) => value === '') ?? fields.at(-1)
}

/**
 * What is typed while nothing has the focus goes to the device that waits for it: somebody who has just opened or
 * reloaded the page looks at the phone, and types. Who pressed something beside the devices last means the desk.
 */
export function useKeysForDevices(): void {
  useEffect(() => {
    let isAtDesk = false
    const onPointerDown = ({ target }: Event) => {
      isAtDesk = target instanceof Element && !target.closest(devices)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      if (isAtDesk || event.target !== document.body || !isTyped(event)) return
      const taker = takerOf(event)
      if (!taker) return
      event.stopPropagation()
      const page = 'takesKeys' in taker.dataset ? taker.closest<HTMLElement>('[tabindex]') : undefined
      ;(page ?? taker).focus({ preventScroll: true })
      // A browser puts the letter into the field that has the focus now; a page has to be told the key.
      if (!page) return
      event.preventDefault()
      taker.dispatchEvent(new KeyboardEvent('keydown', { key: event.key, bubbles: true, cancelable: true }))
    }
    window.addEventListener('pointerdown', onPointerDown, true)
    window.addEventListener('keydown', onKeyDown, true)
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, true)
      window.removeEventListener('keydown', onKeyDown, true)
    }
  }, [])
}
