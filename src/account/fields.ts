import * as v from 'valibot'
import { isDay } from './birthdays.ts'

/** The small parts that schemas of the contract are made of. Instants are whole milliseconds since 1970 on the server’s clock. */
export const instant = v.pipe(v.number(), v.integer(), v.metadata({ description: 'Milliseconds since 1970 on the server’s clock.' }))
/** Anything the server made up to name something: 1 to 64 characters. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
/** What a person wrote: 1 to `length` characters. */
export const words = (length: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(length))
export const locale = v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/, 'a language tag like en or zh-CN'))
export const region = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'two capital letters'))
export const number = v.pipe(v.string(), v.regex(/^\+[1-9]\d{5,14}$/, 'a phone number like +441632960123'))
export const digits = v.pipe(v.string(), v.regex(/^\d{1,12}$/, 'digits'))
/** What somebody types as a password: judged by the rules, not by the contract. */
export const password = words(128)
export const day = v.pipe(
  v.string(),
  v.check(isDay, 'a day that there is, like 1990-02-28'),
  v.metadata({ description: 'A day like 1990-02-28.' }),
)
export const none = v.object({})
