import type { TicketDecision } from '../../../src/account/contract.ts'
import { languageOf, type CodeLanguage } from '../codes/code-words.ts'

export const supportSender = 'support@account.test'
/** Where the link in a mail leads; the id follows. */
const accessPage = 'https://support.account.test/access/'

type Words = { subject: string; text: string }
interface SupportWords {
  access(linkId: string, accountId: string): Words
  notice(accountId: string): Words
  decision: Record<Exclude<TicketDecision, 'access-restored'>, Words>
  denied: Words
}

const mails: Record<CodeLanguage, SupportWords> = {
  en: {
    access: (linkId, accountId) => ({
      subject: 'Your way back into your account',
      text: `Hello,\n\nwhat you told us fits what we know of the account ${accountId}. Choose a new password here:\n\n${accessPage}${linkId}\n\nThe link works once, for 24 hours. Codes will come to this address from then on. A locked device stays locked until you sign in on it with your account.\n\nMi Account support`,
    }),
    notice: (accountId) => ({
      subject: 'Somebody regains access to your account',
      text: `Hello,\n\nthe support was shown that the account ${accountId} belongs to whoever asked, and sent a link for a new password to another address. If that was not you, sign in now and change your password.\n\nMi Account support`,
    }),
    decision: {
      'belongs-to-another': {
        subject: 'Your ticket: the device belongs to another account',
        text: 'Hello,\n\nthe proof you enclosed names you, but the device is bound to the account of somebody else. We cannot unlock it. Ask whoever sold it to you to remove it from their account, on the web and from anywhere; or give it back.\n\nMi Account support',
      },
      'not-proven': {
        subject: 'Your ticket: we could not verify you',
        text: 'Hello,\n\nwhat you sent does not show that the account and the device are yours. Open another ticket with the IMEI, a proof of purchase on which it and your name can be read, and the ID of your account.\n\nMi Account support',
      },
      advice: {
        subject: 'Your ticket',
        text: 'Hello,\n\nthank you for writing. There may be trouble in the networks at our end: wait for some time, from five minutes to a few days, without further attempts, and try again then. Meanwhile check the spam folder of your mail, and keep your system up to date.\n\nMi Account support',
      },
    },
    denied: {
      subject: 'Manual verification: not accepted',
      text: 'Hello,\n\ntoo little of what you entered fits what we know of the account. Nothing has changed. You can ask for another review with more details.\n\nMi Account support',
    },
  },
  zh: {
    access: (linkId, accountId) => ({
      subject: '找回您的账号',
      text: `您好：\n\n您提供的信息与账号 ${accountId} 的记录相符。请在此设置新密码：\n\n${accessPage}${linkId}\n\n链接仅可使用一次，24 小时内有效。此后验证码会发送到此邮箱。已锁定的设备在您用账号登录之前仍保持锁定。\n\n小米账号客服`,
    }),
    notice: (accountId) => ({
      subject: '有人正在找回您的账号',
      text: `您好：\n\n客服已确认账号 ${accountId} 属于申请人，并已将设置新密码的链接发送到另一个邮箱。若非您本人操作，请立即登录并更改密码。\n\n小米账号客服`,
    }),
    decision: {
      'belongs-to-another': {
        subject: '您的工单：设备属于其他账号',
        text: '您好：\n\n您提供的凭证上有您的姓名，但设备与他人的账号绑定。我们无法解锁。请让卖家在网页上从其账号中移除此设备（可远程操作），或者退货。\n\n小米账号客服',
      },
      'not-proven': {
        subject: '您的工单：无法核实您的身份',
        text: '您好：\n\n您提供的材料不能证明账号和设备属于您。请重新提交工单，附上 IMEI、能看清 IMEI 和姓名的购买凭证，以及您的账号 ID。\n\n小米账号客服',
      },
      advice: {
        subject: '您的工单',
        text: '您好：\n\n感谢来信。可能是我们这边的网络出现问题：请先等待一段时间（五分钟到几天），期间不要再尝试，之后重试；同时查看邮箱的垃圾邮件，并保持系统为最新版本。\n\n小米账号客服',
      },
    },
    denied: {
      subject: '人工审核：未通过',
      text: '您好：\n\n您填写的内容与账号记录相符的太少。账号没有任何变化。您可以补充更多细节后再次申请。\n\n小米账号客服',
    },
  },
}

/** The support's words in the language of whoever wrote; English for a language we have no words in. */
export const supportWords = (locale: string): SupportWords => mails[languageOf(locale)]
