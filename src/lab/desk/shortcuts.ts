import type { Lab } from '../lab.ts'
import type { LabKey } from '../lab-text.tsx'
import { skipTime, skipToNext } from '../bench/time-actions.ts'
import { day, minute } from '../../sim/duration.ts'
import { quickFaults } from './quick-faults.ts'

export interface Shortcut {
  key: string
  /** How the key is written on the desk, where it differs. */
  shown?: string
  title: LabKey
  /** Whether a trainee has it in a drill, too: it shows nothing and breaks nothing. */
  inDrills?: true
  run(lab: Lab): void | Promise<unknown>
}

/** Every key of the desk: faults first, then time and story. The help lists what stands here. */
export const shortcuts: readonly Shortcut[] = [
  ...quickFaults.map(({ key, title, isOn, inputs }) => ({
    key,
    title,
    async run({ current }: Lab) {
      for (const input of inputs(current.world(), !isOn(current.world()))) await current.dispatch(input)
    },
  })),
  { key: 'r', title: 'lab.key.release', run: ({ current }) => current.dispatch({ type: 'release' }) },
  {
    key: ' ',
    shown: '␣',
    title: 'lab.key.pause',
    inDrills: true,
    run: ({ current }) => current.setSpeed(current.getState().speed === 0 ? 1 : 0),
  },
  { key: 'n', title: 'lab.key.next', inDrills: true, run: ({ current }) => skipToNext(current) },
  { key: '+', title: 'lab.key.minute', inDrills: true, run: ({ current }) => skipTime(current, minute) },
  { key: 'd', title: 'lab.key.day', inDrills: true, run: ({ current }) => skipTime(current, day) },
  { key: 'u', title: 'lab.key.undo', run: ({ current }) => current.undo() },
  { key: 'l', title: 'lab.back-to-live', run: ({ current }) => current.backToLive() },
  { key: '?', title: 'lab.help', inDrills: true, run: (lab) => lab.toggleHelp() },
]

const typing = 'input, textarea, select, [contenteditable], [role="tablist"], [data-glass], [data-computer]'
const pressing = 'button, a, summary, [role="switch"], [role="slider"]'

/**
 * The shortcut for a key press. None while somebody types, is in the phone, holds a modifier, or presses a button with
 * the key that presses buttons.
 */
export function shortcutFor(event: KeyboardEvent): Shortcut | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return undefined
  const target = event.target instanceof Element ? event.target : undefined
  if (target?.closest(typing)) return undefined
  if (event.key === ' ' && target?.closest(pressing)) return undefined
  return shortcuts.find(({ key }) => key === event.key.toLowerCase())
}
