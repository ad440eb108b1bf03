import { languageOf, purposeWords, validityWords, type CodeLanguage, type CodeMessage } from './code-words.ts'

const texts: Record<CodeLanguage, (purpose: string, digits: string, validity: string) => string> = {
  en: (purpose, digits, validity) =>
    `Mi Account: ${digits} is your code to ${purpose}. It works for ${validity}. Give it to nobody, whoever asks.`,
  zh: (purpose, digits, validity) => `【小米账号】${digits} 是您用于${purpose}的验证码，${validity}内有效。任何人索取都请勿提供。`,
}

export const smsSender = 'MiAccount'

/** The message for a code, in the language of the page or phone that asked; English for a language we have no words in. */
export function smsText({ purpose, digits, locale, ttl }: CodeMessage): string {
  const language = languageOf(locale)
  return texts[language](purposeWords[language][purpose], digits, validityWords(language, ttl))
}
