import { hour } from '../../../src/sim/duration.ts'
import { languageOf, type CodeLanguage } from '../codes/code-words.ts'

/** Where the account site opens a link. It is an address of the simulated web, written so that a mailbox takes it for one. */
const activationAddress = (link: string) => `https://account.xiaomi.com/pass/activate/${link}`

interface Words {
  subject: string
  text(address: string, hours: number): string
  takenSubject: string
  takenText: string
}

const words: Record<CodeLanguage, Words> = {
  en: {
    subject: 'Activate your Mi Account',
    text: (address, hours) =>
      `Hello,\n\nopen this link to create your Mi Account:\n\n${address}\n\nIt works once, and for ${hours} hours. If you did not ask for an account, do nothing.\n\nMi Account`,
    takenSubject: 'You already have a Mi Account',
    takenText:
      'Hello,\n\nsomebody wanted to create a Mi Account with this address, but it has one already. If it was you, sign in, or choose “Forgot password”.\n\nMi Account',
  },
  zh: {
    subject: '激活您的小米账号',
    text: (address, hours) =>
      `您好：\n\n请打开以下链接创建您的小米账号：\n\n${address}\n\n链接只能使用一次，${hours} 小时内有效。若非您本人申请，请忽略此邮件。\n\n小米账号`,
    takenSubject: '您已有小米账号',
    takenText: '您好：\n\n有人想用此邮箱创建小米账号，但该邮箱已有账号。如果是您本人，请登录或选择“忘记密码”。\n\n小米账号',
  },
}

/** The mail with the link, in the language of the page that asked. @param link undefined where the address has an account */
export function activationMail(link: string | undefined, locale: string, ttl: number): { subject: string; text: string } {
  const { subject, text, takenSubject, takenText } = words[languageOf(locale)]
  if (link === undefined) return { subject: takenSubject, text: takenText }
  return { subject, text: text(activationAddress(link), Math.max(1, Math.round(ttl / hour))) }
}
