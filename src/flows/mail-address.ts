/** Whether it looks like an e-mail address: enough for a form; whether it is one says only a mail. */
export const isAddress = (text: string) => /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim())
