import { languageOf, purposeWords, validityWords, type CodeLanguage, type CodeMessage } from './codes/code-words.ts'

interface MailWords {
  subject(purpose: string): string
  text(purpose: string, digits: string, validity: string): string
}

const mails: Record<CodeLanguage, MailWords> = {
  en: {
    subject: (purpose) => `Your code to ${purpose}`,
    text: (purpose, digits, validity) =>
      `Hello,\n\nyour code to ${purpose} is ${digits}. It works for ${validity}.\n\nIf you did not ask for it, do nothing: without the code nothing happens. Give it to nobody, whoever asks.\n\nMi Account`,
  },
  zh: {
    subject: (purpose) => `用于${purpose}的验证码`,
    text: (purpose, digits, validity) =>
      `您好：\n\n您用于${purpose}的验证码是 ${digits}，${validity}内有效。\n\n若非您本人申请，请忽略此邮件：没有验证码，什么也不会发生。任何人索取都请勿提供。\n\n小米账号`,
  },
}

export const mailSender = 'no-reply@account.test'

/** The mail for a code, in the language of the page or phone that asked; English for a language we have no words in. */
export function mailText({ purpose, digits, locale, ttl }: CodeMessage): { subject: string; text: string } {
  const language = languageOf(locale)
  const { subject, text } = mails[language]
  const purposeInWords = purposeWords[language][purpose]
  return { subject: subject(purposeInWords), text: text(purposeInWords, digits, validityWords(language, ttl)) }
}
