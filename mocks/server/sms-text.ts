import { hour, minute, second } from '../../src/sim/duration.ts'
import type { CodePurpose } from '../../src/account/contract.ts'

/**
 * Words of the message that carries a code. Phones find a code as a run of 4, 6 or 8 digits, so no other run of that
 * length may stand in the text: validity is told in a unit that keeps its number short.
 */
interface SmsLanguage {
  text(purpose: string, digits: string, validity: string): string
  purposes: Record<CodePurpose, string>
  validity(count: number, unit: 'second' | 'minute' | 'hour'): string
}

const languages: Record<'en' | 'zh', SmsLanguage> = {
  en: {
    text: (purpose, digits, validity) =>
      `Mi Account: ${digits} is your code to ${purpose}. It works for ${validity}. Give it to nobody, whoever asks.`,
    purposes: {
      'phone-sign-up': 'sign in or sign up on your phone',
      'web-sign-up': 'create an account on the web',
      'cloud-sign-in': 'open your cloud',
      'second-step': 'confirm that it is you',
      recovery: 'choose a new password',
    },
    validity: (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'}`,
  },
  zh: {
    text: (purpose, digits, validity) => `【小米账号】${digits} 是您用于${purpose}的代码，${validity}内有效。任何人索取都请勿提供。`,
    purposes: {
      'phone-sign-up': '在手机上登录或注册',
      'web-sign-up': '在网页上创建账号',
      'cloud-sign-in': '打开云服务',
      'second-step': '确认本人操作',
      recovery: '设置新密码',
    },
    validity: (count, unit) => `${count} ${{ second: '秒', minute: '分钟', hour: '小时' }[unit]}`,
  },
}

function validityOf(ttl: number): [number, 'second' | 'minute' | 'hour'] {
  if (ttl < 2 * minute && ttl % minute !== 0) return [Math.ceil(ttl / second), 'second']
  if (ttl < 2 * hour && ttl % hour !== 0) return [Math.floor(ttl / minute), 'minute']
  return [Math.floor(ttl / hour), 'hour']
}

export const smsSender = 'MiAccount'

/** The message for a code, in the language of the page or phone that asked; English for a language we have no words in. */
export function smsText(message: { purpose: CodePurpose; digits: string; locale: string; ttl: number }): string {
  const language = languages[message.locale.startsWith('zh') ? 'zh' : 'en']
  return language.text(language.purposes[message.purpose], message.digits, language.validity(...validityOf(message.ttl)))
}
