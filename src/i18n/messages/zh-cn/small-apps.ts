import type { Messages } from '../../keys.ts'
import type { smallApps as source } from '../en/small-apps.ts'

export const smallApps: Messages<typeof source> = {
  'dialer.empty': '请输入号码',
  'dialer.number': '已输入的号码',
  'dialer.call': '呼叫',
  'dialer.delete': '删除最后一位',
  'dialer.key.star': '星号',
  'dialer.key.hash': '井号',
  'dialer.no-calls': '在此模拟中无法接通',
  'dialer.no-calls-text': '这里只能拨打运营商客服热线 1212，因此没有拨打 {number}。',
  'dialer.imei': 'IMEI',

  'contacts.empty': '没有联系人',
  'contacts.empty-text': '您添加的联系人会显示在这里。',
  'contacts.number': '手机号码',
  'contacts.place': '所在地',
  'contacts.invented': '这里的人物均为虚构，号码为影视作品专用，不会接通任何人。',

  'photos.empty': '没有照片',
  'photos.count': '{count, plural, other {# 张照片}}',
  'photos.hills': '黎明的山丘',
  'photos.sea': '海上的帆船',
  'photos.night': '群山上的月亮',
  'photos.city': '傍晚亮灯的窗户',
  'photos.desert': '正午的沙丘',
  'photos.forest': '雾中的冷杉',
  'photos.balloon': '田野上空的热气球',
  'photos.tulips': '一排郁金香',
  'photos.harbour': '黄昏的灯塔',

  'notes.empty': '没有便签',
  'notes.count': '{count, plural, other {# 条便签}}',
  'notes.codes.title': '短信验证码',
  'notes.codes.text': '验证码只能自己使用。无论对方在电话里怎么说，客服都不需要验证码。请使用最新的验证码，新的验证码发出后，旧的即失效。',
  'notes.move.title': '换手机的时候',
  'notes.move.text': '先在旧手机上退出登录。记住账号绑定的手机号码，并保留那张 SIM 卡。',
  'notes.shopping.title': '周六',
  'notes.shopping.text': '面包、苹果、大米、茶叶。中午之前把包裹送到邮局。',

  'clock.zone': '时区：{zone}',
  'clock.zone-utc': '协调世界时（UTC）',
  'clock.simulated': '这是模拟的时间，可以暂停、加快或跳过。',
}
