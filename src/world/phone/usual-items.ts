import type { CloudItem } from '../../account/contract.ts'

/** Invented people. Their numbers lie in the ranges that the United Kingdom and the United States keep for stories. */
const people = [
  ['Ada Whitlock', '+44 7700 900731'],
  ['Benedikt Aas', '+44 7700 900288'],
  ['Chioma Vale', '+1 202 555 0143'],
  ['Li Wenqing', '+44 7700 900914'],
  ['Mehr Sadeghi', '+1 202 555 0188'],
  ['Tomás Quill', '+44 7700 900560'],
] as const

/** Pictures that somebody drew; others are drawn from their name. */
const drawings = ['hills', 'sea', 'night', 'city', 'desert', 'forest', 'balloon', 'tulips', 'harbour'] as const

/** What somebody wrote down, in the language that their phone had then. */
const notes = {
  en: [
    [
      'Codes from messages',
      'A code is only for me. Nobody from support ever needs it, whatever they say on the phone. Use the newest one; an older one stops working when a new one is sent.',
    ],
    ['When I change phones', 'Sign out on the old phone first. Remember the number that the account belongs to, and keep that SIM card.'],
    ['Saturday', 'Bread, apples, rice, tea. Take the parcel to the post office before noon.'],
  ],
  zh: [
    ['短信验证码', '验证码只能自己使用。无论对方在电话里怎么说，客服都不需要验证码。请使用最新的验证码，新的验证码发出后，旧的即失效。'],
    ['换手机的时候', '先在旧手机上退出登录。记住账号绑定的手机号码，并保留那张 SIM 卡。'],
    ['周六', '面包、苹果、大米、茶叶。中午之前把包裹送到邮局。'],
  ],
} as const

const mark = 'usual-'

/** Whether an item was on the phone before anybody made one. */
export const isUsual = (itemId: string): boolean => itemId.startsWith(mark)

const firstDay = Date.UTC(2026, 1, 3, 8, 20)
const day = 86_400_000

/**
 * What is on a phone that somebody has used for a while. The same on every phone, with the same ids: on two phones of
 * one person it is one thing, and syncing them makes no doubles.
 */
export function usualItems(locale: string, now: number): CloudItem[] {
  const written = locale.startsWith('zh') ? notes.zh : notes.en
  let made = 0
  const next = (name: string) => ({ itemId: `${mark}${name}`, changedAt: Math.min(now, Math.round(firstDay + made++ * day * 1.37)) })
  return [
    ...people.map(([name, number]): CloudItem => ({ ...next(name), kind: 'contacts', content: { name, number } })),
    ...drawings.map((drawing): CloudItem => ({ ...next(drawing), kind: 'photos', content: { drawing } })),
    ...written.map(([title, text], at): CloudItem => ({ ...next(`note-${at}`), kind: 'notes', content: { title, text } })),
  ]
}
