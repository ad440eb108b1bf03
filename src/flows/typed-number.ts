/** What was typed as the name of an account, where it may be a phone number. */
export const numberIn = (identifier: string) => (/^[+\d\s().-]{1,40}$/.test(identifier) ? identifier : '')
