import type { PhoneI18n } from '../index.ts'

/** Something that reads from left to right, such as a number, within the words of any language. */
export const inWords = ({ dir }: PhoneI18n, value: string): string => (dir === 'rtl' ? `\u2066${value}\u2069` : value)

/** The same, kept on one line. */
export const onOneLine = (i18n: PhoneI18n, value: string): string => inWords(i18n, value.replaceAll(' ', '\u00a0'))
