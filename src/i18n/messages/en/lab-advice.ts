/** What a trainer tells a class: what to try first, and what everybody asks. */
export const labAdvice = {
  'lab.advice.order': 'What to try, in this order',
  'lab.advice.order.about': 'Most lockouts end within minutes when nobody skips a step. First find out which of them it is.',
  'lab.advice.order.credentials':
    'What is typed: the right name, Caps Lock off, no space around it. Refused on every device, it is the account and not the phone.',
  'lab.advice.order.reset':
    'A new password, if the old one is forgotten. Then wait ten minutes, and a day without a try where the account may be locked.',
  'lab.advice.order.connection':
    'The connection: another network, airplane mode on and off, the router, a restart; SIM and signal where a code is wanted.',
  'lab.advice.order.official':
    'The official ways: the previous owner removes the device, or support with all that proves whose it is. There are no others.',
  'lab.advice.questions': 'What everybody asks',
  'lab.advice.show': 'Show it',
  'lab.advice.show-this': 'Show it: {title}',
  'lab.advice.q.refused': 'Why is the new password refused, right after the reset?',
  'lab.advice.a.refused':
    'The servers at which people sign in learn of it 5 to 10 minutes later. Wait, look for a space around it, and type the new one: keyboards still offer the old.',
  'lab.advice.q.lock': 'How long does the lock after wrong tries last?',
  'lab.advice.a.lock':
    'From a few hours to 24, longer with every further try, and nothing on the screen says so. A day without a try ends it.',
  'lab.advice.q.bypass': 'Can the activation lock be got round?',
  'lab.advice.a.bypass': 'No. It opens to the account that the phone was bound to, or when its owner removes the phone.',
  'lab.advice.q.forgotten': 'And who has forgotten both name and password?',
  'lab.advice.a.forgotten':
    'A linked number or e-mail address finds the account and resets the password. Are those gone as well, support can help against proof of ownership.',
  'lab.advice.q.no-code': 'Why does no code come?',
  'lab.advice.a.no-code':
    'Look whether the SIM is active and in the phone, whether there is signal, whether other messages arrive and none is kept back; then restart, or take the SIM out and put it in.',
  'lab.advice.q.flash': 'Does installing the system anew remove the lock?',
  'lab.advice.a.flash': 'No. The account service keeps the lock, not the phone, and asks again at the next start.',
  'lab.advice.q.unlockers': 'What about those who unlock phones for money?',
  'lab.advice.a.unlockers': 'Stay away: they may read what is on the phone, damage it and end its warranty, and the lock comes back.',
} as const
