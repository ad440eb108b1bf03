import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Layer, Mode } from './layouts.ts'
import { canType, isTextInput, type TextInput } from './text-input.ts'

export type Shift = 'off' | 'once' | 'locked'
export type EnterAction = 'enter' | 'done' | 'go' | 'next' | 'previous' | 'search' | 'send'

/** What the keyboard looks like. It is no part of the world: a replay types characters, not keys. */
export interface KeyboardState {
  open: boolean
  mode: Mode
  layer: Layer
  shift: Shift
  action: EnterAction
  /** The name typed so far, where a name and its password are asked for; undefined elsewhere. */
  credentialsFor: string | undefined
}

export interface KeyboardController {
  store: StoreApi<KeyboardState>
  /** Watches the fields inside an element. @returns stops it */
  attach(root: HTMLElement): () => void
  /** Hides the keyboard; the field keeps its focus. False when it was not open. */
  close(): boolean
  lockShift(on: boolean): void
  /** The field that keys go to, focused; undefined when none takes any. What keys do to it is in `typing.ts`, which comes with them. */
  field(): TextInput | undefined
  /** All fields of the app, in their order. */
  fields(): TextInput[]
  /** The globe key was pressed. */
  onLanguage?: (() => void) | undefined
}

const modes = new Set<string>(['text', 'numeric', 'tel', 'email', 'url', 'search'])
const actions = new Set<string>(['enter', 'done', 'go', 'next', 'previous', 'search', 'send'])

function modeOf(input: TextInput): Mode {
  const wanted = input.dataset['inputmode'] ?? input.getAttribute('inputmode') ?? (input instanceof HTMLInputElement ? input.type : 'text')
  return modes.has(wanted) ? (wanted as Mode) : wanted === 'decimal' ? 'numeric' : 'text'
}

function actionOf(input: TextInput): EnterAction {
  const hint = input.getAttribute('enterkeyhint') ?? ''
  return actions.has(hint) ? (hint as EnterAction) : input instanceof HTMLTextAreaElement ? 'enter' : 'done'
}

export const capitalsOf = (input: TextInput): string => input.getAttribute('autocapitalize') ?? ''

const purposeOf = (input: Element) => input.getAttribute('autocomplete')

/** The fields for a name and a password that belong together with this one. */
export function credentialsAround(input: TextInput) {
  const fields = [...(input.form?.elements ?? [input])].filter((element) => isTextInput(element) && canType(element)) as TextInput[]
  const find = (purpose: string) => fields.find((element) => purposeOf(element) === purpose)
  return { name: find('username'), password: find('current-password') }
}

function credentialsFor(input: TextInput): string | undefined {
  const { name, password } = credentialsAround(input)
  return password && (input === name || input === password) ? (name?.value ?? '') : undefined
}

/** The keyboard of one phone: which field it stands for, and how it looks. */
export function createKeyboard({ capsLock = false, onLanguage }: { capsLock?: boolean; onLanguage?: () => void } = {}): KeyboardController {
  const resting: Shift = capsLock ? 'locked' : 'off'
  const store = createStore<KeyboardState>(() => ({
    open: false,
    mode: 'text',
    layer: 'letters',
    shift: resting,
    action: 'done',
    credentialsFor: undefined,
  }))
  let root: HTMLElement | undefined
  let target: TextInput | undefined

  const show = (input: TextInput) => {
    if (!canType(input)) return
    const moved = input !== target
    target = input
    const sentence = capitalsOf(input) === 'sentences' && !input.value
    const { shift, layer } = store.getState()
    store.setState({
      open: true,
      mode: modeOf(input),
      action: actionOf(input),
      credentialsFor: credentialsFor(input),
      layer: moved ? 'letters' : layer,
      shift: shift === 'locked' ? 'locked' : sentence || capitalsOf(input) === 'characters' ? 'once' : moved ? 'off' : shift,
    })
    // The app has just become lower.
    queueMicrotask(reveal)
  }
  /** What is typed into has to be seen. */
  const reveal = () => {
    if (store.getState().open) target?.scrollIntoView?.({ block: 'nearest' })
  }
  const close = () => {
    const { open } = store.getState()
    store.setState({ open: false })
    return open
  }
  const forget = () => {
    close()
    target = undefined
  }

  const onFocusIn = (event: Event) => {
    if (isTextInput(event.target)) show(event.target)
    // A dialog is a window of its own; the keyboard does not stay for the field behind it.
    else if (target && event.target instanceof Element && event.target.closest('[aria-modal]')?.contains(target) === false) forget()
  }
  const onTap = (event: Event) => {
    if (isTextInput(event.target) && !store.getState().open) show(event.target)
  }
  const onInput = () => {
    if (!target) return
    const name = credentialsFor(target)
    // Most fields belong to no name and password: nothing to draw after each key.
    if (name !== store.getState().credentialsFor) store.setState({ credentialsFor: name })
  }
  const onChanged = (records: MutationRecord[]) => {
    if (target && !target.isConnected) forget()
    // A field that took the focus before it could be typed into: the one for a picture that was still being fetched.
    for (const { type: kind, target: changed } of records) {
      if (kind === 'attributes' && changed !== target && isTextInput(changed) && changed.ownerDocument.activeElement === changed)
        show(changed)
    }
  }

  /** The field that keys go to. It takes the focus back if the person was elsewhere, on the desk for instance. */
  const field = (): TextInput | undefined => {
    if (!target || !canType(target)) return undefined
    if (target.ownerDocument.activeElement !== target) target.focus({ preventScroll: true })
    return target
  }
  return {
    store,
    attach(element) {
      root = element
      element.addEventListener('focusin', onFocusIn)
      element.addEventListener('click', onTap)
      element.addEventListener('input', onInput)
      const observer = new MutationObserver(onChanged)
      observer.observe(element, { childList: true, subtree: true, attributeFilter: ['readonly', 'disabled'] })
      const turned = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(reveal)
      turned?.observe(element.closest('[data-glass]') ?? element)
      // A field that took the focus while the screen was being made spoke before anyone listened.
      const { activeElement } = element.ownerDocument
      if (element.contains(activeElement) && isTextInput(activeElement)) show(activeElement)
      return () => {
        observer.disconnect()
        turned?.disconnect()
        element.removeEventListener('focusin', onFocusIn)
        element.removeEventListener('click', onTap)
        element.removeEventListener('input', onInput)
        root = undefined
        target = undefined
      }
    },
    close,
    lockShift: (on) => store.setState({ shift: on ? 'locked' : 'off' }),
    field,
    fields: () =>
      [...(root?.querySelectorAll('input, textarea') ?? [])].filter((element) => isTextInput(element) && canType(element)) as TextInput[],
    onLanguage,
  }
}
