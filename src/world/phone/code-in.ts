/** The code in a message: a run of exactly 4, 6 or 8 digits, which is how phones recognise one. */
export const codeIn = (text: string): string | undefined => text.match(/(?<!\d)(?:\d{8}|\d{6}|\d{4})(?!\d)/)?.[0]
