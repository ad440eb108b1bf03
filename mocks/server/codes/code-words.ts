import { hour, minute, second } from '../../../src/sim/duration.ts'
import type { CodePurpose } from '../../../src/account/contract.ts'

/** What a message about a code has to tell. */
export interface CodeMessage {
  purpose: CodePurpose
  digits: string
  locale: string
  /** How long the code works, in milliseconds. */
  ttl: number
}

/** We have words in English and Chinese; English is for everybody else. */
export type CodeLanguage = 'en' | 'zh'
export const languageOf = (locale: string): CodeLanguage => (locale.startsWith('zh') ? 'zh' : 'en')

export const purposeWords: Record<CodeLanguage, Record<CodePurpose, string>> = {
  en: {
    'phone-sign-up': 'sign in or sign up on your phone',
    'web-sign-up': 'create an account on the web',
    'cloud-sign-in': 'open your cloud',
    'second-step': 'confirm that it is you',
    recovery: 'choose a new password',
    'new-contact': 'add this to your account',
  },
  zh: {
    'phone-sign-up': '在手机上登录或注册',
    'web-sign-up': '在网页上创建账号',
    'cloud-sign-in': '打开云服务',
    'second-step': '确认本人操作',
    recovery: '设置新密码',
    'new-contact': '添加到您的账号',
  },
}

type Unit = 'second' | 'minute' | 'hour'

const unitWords: Record<CodeLanguage, (count: number, unit: Unit) => string> = {
  en: (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'}`,
  zh: (count, unit) => `${count} ${{ second: '秒', minute: '分钟', hour: '小时' }[unit]}`,
}

/**
 * How long a code works, in a unit that keeps its number short: phones find a code as a run of 4, 6 or 8 digits, so no
 * other run of that length may stand in the text.
 */
export function validityWords(language: CodeLanguage, ttl: number): string {
  const say = unitWords[language]
  if (ttl < 2 * minute && ttl % minute !== 0) return say(Math.ceil(ttl / second), 'second')
  if (ttl < 2 * hour && ttl % hour !== 0) return say(Math.floor(ttl / minute), 'minute')
  return say(Math.floor(ttl / hour), 'hour')
}
