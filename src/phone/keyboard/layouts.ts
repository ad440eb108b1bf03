import type { TextKey } from '../../i18n/keys.ts'

/** What a key does. A `char` types itself; the others are named. */
export type KeyAction = 'shift' | 'backspace' | 'letters' | 'digits' | 'symbols' | 'language' | 'space' | 'action'

export interface Key {
  char?: string
  action?: KeyAction
  /** Accessible name, where the character alone would be read badly or not at all. */
  name?: TextKey
  /** Width in parts of the row; 1 by default. */
  width?: number
}

export type Mode = 'text' | 'numeric' | 'tel' | 'email' | 'url' | 'search'
export type Layer = 'letters' | 'digits' | 'symbols'

const names: Readonly<Record<string, TextKey>> = {
  ',': 'keyboard.key.comma',
  '.': 'keyboard.key.period',
  '@': 'keyboard.key.at',
  '-': 'keyboard.key.hyphen',
  '+': 'keyboard.key.plus',
}

const char = (letter: string): Key => ({ char: letter, ...(names[letter] && { name: names[letter] }) })
const chars = (row: string): Key[] => [...row].map(char)

const shift: Key = { action: 'shift', name: 'keyboard.shift', width: 1.5 }
const backspace: Key = { action: 'backspace', name: 'keyboard.backspace', width: 1.5 }
const space: Key = { action: 'space', name: 'keyboard.space', width: 4 }
const language: Key = { action: 'language', name: 'keyboard.language' }
const enter: Key = { action: 'action', width: 1.75 }
const toLetters: Key = { action: 'letters', name: 'keyboard.letters', width: 1.5 }
const toDigits: Key = { action: 'digits', name: 'keyboard.digits', width: 1.5 }
const toSymbols: Key = { action: 'symbols', name: 'keyboard.symbols', width: 1.5 }

/** @param mark the one beside the space bar */
const lettersWith = (mark: string): Key[][] => [
  chars('qwertyuiop'),
  chars('asdfghjkl'),
  [shift, ...chars('zxcvbnm'), backspace],
  [toDigits, char(mark), language, space, char('.'), enter],
]

const letters = lettersWith(',')
const lettersForEmail = lettersWith('@')
const lettersForUrl = lettersWith('/')

const digits: Key[][] = [
  chars('1234567890'),
  chars('@#£_&-+()/'),
  [toSymbols, ...chars('*"\':;!?'), backspace],
  [toLetters, char(','), language, space, char('.'), enter],
]

const symbols: Key[][] = [
  chars('~`|•√π÷×§∆'),
  chars('€¥$¢^°={}\\'),
  [toDigits, ...chars('%©®™✓[]'), backspace],
  [toLetters, char('<'), language, space, char('>'), enter],
]

const pad: Key[][] = [chars('123'), chars('456'), chars('789'), [{ ...backspace, width: 1 }, char('0'), { ...enter, width: 1 }]]

const telephonePad: Key[][] = [
  [...chars('123'), { ...backspace, width: 1 }],
  [...chars('456'), char('+')],
  [...chars('789'), char('-')],
  [...chars('*0#'), { ...enter, width: 1 }],
]

/** Whether this mode shows a digit pad instead of letters. */
export const isPad = (mode: Mode): boolean => mode === 'numeric' || mode === 'tel'

/** The rows of keys for a mode and a layer; the same keys each time. */
export function rowsFor(mode: Mode, layer: Layer): readonly (readonly Key[])[] {
  if (mode === 'numeric') return pad
  if (mode === 'tel') return telephonePad
  if (layer !== 'letters') return layer === 'digits' ? digits : symbols
  return mode === 'email' ? lettersForEmail : mode === 'url' ? lettersForUrl : letters
}
