import { getRoles, queryAllByRole } from '@testing-library/dom'
import type { Field } from './touch.ts'

/** A name or words: a string has to fit as a whole, or else at the beginning, or else somewhere; or a pattern. */
export type Sought = string | RegExp

/** Finds things on the glass as a person or a screen reader does. What is covered, hidden or leaving is not there. */
export interface Glass {
  tappable(name: Sought): HTMLElement
  field(name: Sought): Field
  /** The field that has the focus, or the only one there is. */
  focusedField(): Field
  see(what: Sought | { role: string; name?: Sought }): HTMLElement
  text(): string
  /** The three buttons below: Back, Home, Recents. */
  navigation(nth: number): HTMLElement
  keyboard(): HTMLElement | null
  key(name: Sought): HTMLElement
  hasKey(name: string): boolean
  /** A key by what it does: `shift`, `digits`, `action`. */
  keyOf(action: string): HTMLElement
  hasKeyOf(action: string): boolean
}

const tappableRoles = ['button', 'link', 'switch', 'radio', 'checkbox', 'tab', 'option', 'menuitem', 'slider'] as const
const fieldRoles = ['textbox', 'searchbox'] as const

const spaces = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** How well words fit: 3 as a whole, 2 at the beginning, 1 somewhere, 0 not. */
function fit(words: string, sought: Sought): number {
  const text = spaces(words)
  if (sought instanceof RegExp) return sought.test(text) ? 3 : 0
  if (text === sought) return 3
  if (text.startsWith(sought)) return 2
  return text.includes(sought) ? 1 : 0
}

const isThere = (element: Element) => element.closest('[inert], [hidden], [aria-hidden="true"]') === null

/** A dialog goes before the app below it, the app before the bars around it, and the keyboard comes last. */
function layerOf(element: Element): number {
  if (element.closest('[aria-modal="true"]')) return 0
  if (element.closest('nav')) return 2
  return element.closest('[data-mode]') ? 3 : 1
}

export function createGlass(container: HTMLElement): Glass {
  const names = new WeakMap<Element, string>()
  const nameOf = (element: Element) => names.get(element) ?? ''
  const all = (roles: readonly string[], within: HTMLElement = container) => {
    // Testing Library works names out as screen readers do, and tells them on the way.
    const name = (accessibleName: string, element: Element) => Boolean(names.set(element, accessibleName))
    // Who asks jsdom for computed styles waits; there is no style sheet in a test that could hide anything.
    const found = roles.flatMap((role) => queryAllByRole(within, role, { name, hidden: true }))
    return [...found, ...(roles.includes('textbox') ? passwordFields(within) : [])].filter(isThere)
  }
  /** A field whose text is hidden has no role, to be told from others, but it has its label. */
  const passwordFields = (within: HTMLElement) =>
    [...within.querySelectorAll<HTMLInputElement>('input[type="password"]')].map((field) => {
      names.set(field, field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '')
      return field
    })
  const inOrder = (elements: Element[]) =>
    elements.toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)) as HTMLElement[]

  const missing = (what: string, there: HTMLElement[]) =>
    new Error(
      `There is no ${what} on the glass.\nThere is: ${there.map((element) => `“${nameOf(element)}”`).join(', ') || 'none'}\nIt says: ${glass.text()}`,
    )

  /** The element whose name fits best, on the topmost layer. */
  function best(kind: string, roles: readonly string[], name: Sought): HTMLElement {
    const there = all(roles)
    const fitting = there
      .map((element) => ({ element, fit: fit(nameOf(element), name), layer: layerOf(element) }))
      .filter((one) => one.fit > 0)
    const first = fitting.toSorted((a, b) => b.fit - a.fit || a.layer - b.layer)[0]
    if (!first) throw missing(`${kind} named “${String(name)}”`, there)
    const equal = fitting.filter((one) => one.fit === first.fit && one.layer === first.layer)
    if (equal.length > 1)
      throw new Error(`There are ${equal.length} of ${kind} named “${String(name)}” on the glass; say more of its name.`)
    return first.element
  }

  const keyboard = () => container.querySelector<HTMLElement>('[role="group"][data-mode]')
  const keys = () => [...(keyboard()?.querySelectorAll<HTMLElement>('button') ?? [])]
  const keyName = (key: Element) => key.getAttribute('aria-label') ?? key.textContent ?? ''
  const keyNamed = (name: Sought) => keys().find((key) => fit(keyName(key), name) === 3)
  const keyFor = (action: string) => keys().find((key) => key.dataset['key'] === action)

  const glass: Glass = {
    tappable: (name) => best('thing to tap', tappableRoles, name),
    field: (name) => best('field', fieldRoles, name) as Field,
    focusedField() {
      const fields = all(fieldRoles) as Field[]
      const focused = fields.find((field) => field === document.activeElement)
      const [only] = fields
      if (focused) return focused
      if (fields.length !== 1 || !only) throw missing('field with the focus', fields)
      return only
    },
    see(what) {
      if (typeof what === 'object' && 'role' in what) {
        const { role, name } = what
        if (name !== undefined) return best(role, [role], name)
        const [first] = all([role])
        if (!first) throw new Error(`There is no ${role} on the glass. There are: ${Object.keys(getRoles(container)).join(', ')}`)
        return first
      }
      const fitting = [...container.querySelectorAll<HTMLElement>('*')].filter(
        (element) => isThere(element) && fit(saidBy(element), what) > 0,
      )
      // The innermost element that says all of it.
      const found = inOrder(fitting).at(-1)
      if (!found) throw missing(`“${String(what)}”`, [])
      return found
    },
    text: () => spaces([...container.children].map(saidBy).join(' ')),
    navigation(nth) {
      const button = container.querySelectorAll<HTMLElement>('nav button')[nth]
      if (!button) throw missing('navigation bar', [])
      return button
    },
    keyboard,
    key(name) {
      const key = keyNamed(name)
      if (!key) throw new Error(`The keyboard has no key “${String(name)}”. It has: ${keys().map(keyName).join(' ')}`)
      return key
    },
    hasKey: (name) => keyNamed(name) !== undefined,
    keyOf(action) {
      const key = keyFor(action)
      if (!key) throw new Error(`The keyboard has no key for ${action}`)
      return key
    },
    hasKeyOf: (action) => keyFor(action) !== undefined,
  }
  return glass
}

/** What an element says, without what in it is hidden, covered or leaving. */
function saidBy(element: Element): string {
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert') || element.tagName === 'STYLE') return ''
  return [...element.childNodes]
    .map((node) => (node instanceof Element ? saidBy(node) : node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''))
    .join(isInline(element) ? '' : ' ')
}

const inlineTags = new Set(['SPAN', 'BDI', 'B', 'STRONG', 'EM', 'I', 'A', 'P', 'H1', 'H2', 'H3', 'LABEL'])
const isInline = (element: Element) => inlineTags.has(element.tagName)
