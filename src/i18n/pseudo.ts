import { compileMessage, type CompiledMessage } from '@lingui/message-utils/compileMessage'

/** A catalogue as @lingui/core takes it: ICU text, or what the build has compiled it to. */
export type Catalogue = Readonly<Record<string, string | CompiledMessage>>

// Only letters that the font's Latin subset has.
const accents: Record<string, string> = {
  a: 'å',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ö',
  u: 'û',
  y: 'ý',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  U: 'Û',
  Y: 'Ý',
}

const rightToLeftMark = '\u200F'
const override = '\u202E'
const endOverride = '\u202C'

const mapTokens = (tokens: CompiledMessage, say: (text: string) => string): CompiledMessage =>
  tokens.map((token) => {
    if (typeof token === 'string') return token === '#' ? token : say(token)
    const [name, type, cases] = token
    if (type !== 'plural' && type !== 'select' && type !== 'selectordinal') return token
    const said = Object.entries(cases as Record<string, unknown>).map(([key, value]) => [
      key,
      Array.isArray(value) ? mapTokens(value, say) : value,
    ])
    return [name, type, Object.fromEntries(said)]
  })

const compiled = (message: string | CompiledMessage) => (typeof message === 'string' ? compileMessage(message) : message)

const each = (source: Catalogue, change: (message: CompiledMessage) => CompiledMessage): Catalogue =>
  Object.fromEntries(Object.entries(source).map(([key, message]) => [key, change(compiled(message))]))

/** Longer by about 40 %, as German or Finnish would be. */
function lengthened(text: string): string {
  const extra = Math.ceil(text.trim().length * 0.4)
  const vowels = [...text.matchAll(/[aeiou]/g)].map(({ index }) => index)
  if (!vowels.length || !extra) return text
  const times = new Map<number, number>()
  for (let i = 0; i < extra; i++) {
    const at = vowels[i % vowels.length] as number
    times.set(at, (times.get(at) ?? 0) + 1)
  }
  return [...text].map((letter, at) => letter + letter.repeat(times.get(at) ?? 0)).join('')
}

const accented = (text: string) => [...lengthened(text)].map((letter) => accents[letter] ?? letter).join('')

/** `en-XA`: accents, about 40 % longer, in brackets, so that cut-off and hard-coded texts show. */
export const toAccented = (source: Catalogue): Catalogue => each(source, (message) => ['[', ...mapTokens(message, accented), ']'])

/** Digits alone stay as they are: numbers run from left to right in every language. */
const reversed = (text: string) =>
  text.replace(
    /(?!\p{N}+(?![\p{L}\p{M}\p{N}’'-]))[\p{L}\p{M}\p{N}’'-]+/gu,
    (word) => rightToLeftMark + override + word + endOverride + rightToLeftMark,
  )

/** `ar-XB`: English whose words really run from right to left, so that mirrored layouts can be read and checked. */
export const toRightToLeft = (source: Catalogue): Catalogue => each(source, (message) => mapTokens(message, reversed))
