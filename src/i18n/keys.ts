import type { en } from './messages/en/index.ts'

export type TextKey = keyof typeof en

/** The English catalogue's shape with any words in it: what a complete translation is. */
export type Messages<Source = typeof en> = { readonly [K in keyof Source]: string }

type Cleaned<S> = S extends `${infer Name},${string}` ? Word<Name> : Word<S>
// A branch of a plural or select looks like a placeholder to a template type, but has blanks or a number sign in it.
type Word<S> = S extends `${string} ${string}` | `${string}#${string}` | '' ? never : S
type NamesIn<S> = S extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Inner}}${string}` ? Cleaned<Inner> : never) | NamesIn<Rest>
  : never

/** Names of the placeholders in a message. */
export type PlaceholderOf<K extends TextKey> = NamesIn<(typeof en)[K]> & string

export type TextValue = string | number
export type TextValues = Readonly<Record<string, TextValue>>

/** A text that is not yet in a language: what machines and registries hand to screens. */
export interface Message {
  key: TextKey
  values?: TextValues
}

type Arguments<K extends TextKey> = [PlaceholderOf<K>] extends [never] ? [] : [values: Readonly<Record<PlaceholderOf<K>, TextValue>>]

/** Says a text in the language at hand. The values a text needs are checked against the English source. */
export interface Text {
  <K extends TextKey>(key: K, ...values: Arguments<K>): string
  /** The same for a key that is only known at run time. */
  of(message: Message): string
}
