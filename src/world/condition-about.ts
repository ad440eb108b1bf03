import type { ConditionName } from './conditions.ts'

type EndpointCondition = `server.${'latency' | 'fault' | 'hold'}.${string}`

/** What each condition means, in a sentence. Apart from the definitions, since nobody reads it before the desk is there. */
const about: Record<Exclude<ConditionName, EndpointCondition>, string> = {
  'server.region':
    'How far away the servers are: mainland answers in 120 to 400 ms, elsewhere each step takes anything up to 5 minutes, local answers at once; it counts only where neither server.latency nor the operation’s own latency is set.',
  'server.latency':
    'How long every answer takes: a duration, uniform between two, or lognormal; unset, the region decides. An operation’s own latency goes before it.',
  'server.fault':
    'What goes wrong with requests, how likely, how many times or in which time after the start; an operation’s own fault goes before it.',
  'server.hold': 'Keeps back every answer until it is released by hand; what is held already stays held when this is turned off.',
  'server.outage': 'Which part of the service is out: its requests are refused with 503 and a time to try again; the status page says so.',
  'server.outageFor': 'How long after the start of the story the outage ends by itself; 0 is not before somebody ends it.',
  'server.maintenance': 'Announced maintenance: reading works, every change is refused with 503, and the status page has a notice.',
  'code.ttl': 'How long a one-time code can be used after it was sent.',
  'code.attempts': 'How many wrong tries a code survives; the last of them kills it.',
  'sms.len.phoneSignup': 'How many digits the code for sign-up on the phone has.',
  'sms.len.webSignup': 'How many digits the code for sign-up on the web has.',
  'sms.len.cloudSignin': 'How many digits the code for signing in to the cloud has.',
  'sms.len.twoStep': 'How many digits the code for the second step has.',
  'sms.len.reset': 'How many digits the code for resetting a password has.',
  'sms.len.contact': 'How many digits the code for another number or recovery address has.',
  'sms.cooldownStep':
    'How much longer the wait for the next code gets with each code of a series: 60 s after the first, 120 s after the second, and so on.',
  'sms.dailyLimit': 'How many codes a number gets in the 24 hours that begin with the first.',
  'captcha.when.phone':
    'When the phone has to enter the text in a picture: before the first code is sent, after the code is right, after many codes, or never.',
  'captcha.when.web':
    'When a web page has to enter the text in a picture: before the first code is sent, after the code is right, after many codes, or never.',
  'captcha.riskAfter': 'With “onRisk”: so many codes to a number in a day go without a picture, every further one needs it.',
  'captcha.length': 'How many letters a picture shows.',
  'captcha.caseSensitive': 'Whether capital letters have to be entered as capitals.',
  'captcha.ttl': 'How long a picture can be answered after it was drawn.',
  'captcha.attempts': 'How many wrong answers a picture survives; the last of them ends it.',
  'mail.linkTtl': 'How long the link in an activation mail can be opened after it was sent.',
  'account.signUp':
    'What a new account can be made with: a number or an e-mail address, a number alone, as one time had it, or an address alone, as it is in many regions today. Existing accounts sign in as before.',
  'account.numberAccounts': 'How many accounts can ever be made with one number.',
  'auth.maxFail': 'How many wrong passwords in a row lock the account, from whatever phone or page they come.',
  'auth.lockFor':
    'How long the account is locked: the first duration at first, the next one with each further try or further lock, the last one from then on. 24 hours without a try, or signing in, begin anew.',
  'auth.lockExtend': 'Whether each try while the account is locked makes the lock longer, the right password included.',
  'auth.lockVisible':
    'Whether the answer says that the account is locked and how long. Off: the answer is that of a wrong password, even to the right one.',
  'auth.lockBlocksCodes':
    'While the account is locked, codes by SMS and mail are accepted and never go out, so recovery works only after the lock. Off: they come, and a recovery finished meanwhile changes the password but does not shorten the lock.',
  'input.trim':
    'Whether spaces around the e-mail address, number or ID are cut off before the account is looked for; off, they make it another name. A password is never trimmed: a space in it makes it wrong.',
  'captcha.when.login':
    'When a password can be tried only with the text in a picture: always, after several failures on the account, or never.',
  'captcha.loginRiskAfter': 'With “onRisk” at sign-in: so many failures on the account go without a picture, every further try needs one.',
  'captcha.when.recovery': 'Whether a recovery begins with the text in a picture.',
  'server.syncDelay':
    'How long the servers at which people sign in go on with the old password and refuse the new one after a change; drawn anew for each change, 0 is at once.',
  'server.idAtOnce':
    'Whether signing in with the numeric ID reaches the server where passwords are changed, and so takes a new password at once, while number and e-mail address still wait for the others.',
  'device.guardDays': 'For how many days after a change of the password Find device cannot be turned off; 0 is no guard.',
  'agreements.version': 'Which version of the agreements is in force; whoever accepts an older one is asked to read again.',
  'cloud.delay':
    'How long after a contact, picture or note reached the cloud the other devices of the account are told; the cloud’s own pages show it at once.',
  'sms.loss': 'How likely a message is lost between the gateway and the carrier; the sender still hears “accepted”.',
  'sms.loseNext': 'How many of the next messages are lost for certain, counted from the moment this is set.',
  'sms.delay': 'How long a message is on its way when nothing holds it up.',
  'sms.jitter': 'Up to how much longer than the delay a message may take, drawn for each.',
  'sms.ttl': 'How long the carrier keeps a message for a phone it cannot reach; then it is undelivered.',
  'sms.duplicates': 'How likely a message is delivered a second time, half a minute later.',
  'sms.reordering': 'How likely a message is overtaken by later ones: it takes two and a half minutes more.',
  'sms.wrongSim': 'Messages go to another SIM of the same phone, or nowhere when there is none.',
  'sms.blockedBy':
    'Who takes a code message for spam and keeps it: the carrier, until somebody calls its helpline; the phone’s own Security app or a second one, until it lets messages of services pass.',
  'carrier.queue': 'How long whoever calls the carrier’s helpline waits in its queue.',
  'sms.localeRule': 'Whether messages for signing in to the cloud find a route only when a Chinese page asks for them.',
  'sms.readyAfter': 'How long after the start of the story codes are lost on the way, whatever anybody does.',
  'mail.delay': 'How long a mail is on its way to the mailbox.',
  'mail.spam':
    'The mailbox takes what the account service writes for unwanted: it lies in the spam folder, and no phone says that it came.',
  'mail.loss': 'How likely a mail is lost on the way; the account service still believes that it was sent.',
  'device.coverage': 'Signal bars where the phone is; at 0 messages wait at the carrier.',
  'device.wifi':
    'What the Wi-Fi at home is worth: weak is slow and drops one request in four, captive wants its page accepted first, isp-blocked cuts what goes to the account servers, no-internet leads nowhere.',
  'router.stuck': 'Whether the router at home has lost its way to the internet; restarting it finds the way again.',
  'device.registration':
    'Whether the mobile network has lost the phone without a word: full signal, but no service. Airplane mode on and off, the SIM out and in, or a restart registers it anew.',
  'device.simState': 'What the carrier says of the SIM in slot 1: inactive gets no service at all, no-credit no mobile data.',
  'device.place': 'Where the first phone lies: what its owner is told on the page Find device once it was heard of again.',
  'device.clockSkew': 'How far the phone’s clock is fast, or with a minus slow; more than a day off, no secure connection can be made.',
  'autofill.mode':
    'How the phone helps with a code from a message: not at all, a chip above the keyboard, a sheet that asks, or by itself.',
  'kbd.capsLock': 'Whether the keyboard comes up with Caps Lock on.',
  'client.patience': 'How long an app waits for an answer before it says that it took too long; longer than the slowest answer.',
  'computer.link': 'The computer’s own connection: always good, weak (requests take seconds longer and some break), or none.',
  'sms.loss.phone': 'How likely a message is lost that somebody asked for on a phone, whatever sms.loss says.',
  'sms.loss.web': 'How likely a message is lost that somebody asked for on a web page other than the cloud’s.',
  'sms.loss.cloud': 'How likely a message for signing in to the cloud is lost; the page says “sent”, as after a session that went stale.',
  'device.lockAfterReset':
    'Whether a reset from Settings leaves the phone bound, so that it comes up locked. Guides for owners say it does; the phones themselves ask the password and turn Find device off first, and come up free. Wiping in the recovery menu leaves it bound either way.',
  'account.buffer': 'How old an account has to be before codes for it go out; until then they are accepted and never sent.',
  'device.os':
    'How new the system of the phone is: a current one keeps a code that came off the lock screen; an old one shows it there, and the account servers do not sign it in until it is updated.',
  'device.model':
    'What the first phone is: the one of the story, or one that is some years older, of the class of a Redmi Note 3: less glass, more body, an older system that is still taken. It is called so in About phone and by the account it signs in to from then on.',
  'device.buffer':
    'How long after the start of the story a phone is too new for the app store: the set-up says that it cannot be signed in to it yet, and to try later.',
  'device.brand':
    'What the phone calls the account and its cloud: Mi, as older systems do, or Xiaomi, as newer ones do. Messages of the service keep its old name.',
  'device.cacheCorrupt':
    'Whether what the account keeps on the phone to be quick went bad, so that whoever is signed in cannot sync; clearing its cache and then restarting the phone puts it right.',
  'device.space': 'Whether a system update finds room on the phone; the cache of Photos is large enough to make some.',
  'device.battery': 'How full the battery is, in percent; below 30 no update is installed without a charger.',
  'device.charger': 'Whether the phone hangs on its charger.',
  'device.updateDamaged': 'How many of the next downloaded updates turn out damaged when they are verified.',
  'device.lockKind':
    'What keeps a phone shut that starts like new: its activation lock where it is bound, or a lock of the seller for overdue instalments, which no account opens.',
  'device.googleGate': 'Whether a phone that starts like new also asks for the PIN that its screen lock had before everything was erased.',
  'support.reply': 'Whether the support answers at all; off, tickets and manual verifications stay open for ever.',
  'support.days':
    'How many days the support takes for a complete ticket or a manual verification: half of it when the ticket is about the activation lock, twice as long when something is missing.',
  'web.host': 'Where the link to the cloud leads that is saved in the browser: to the cloud, or to an address that only looks like it.',
  'sms.localeFixChance':
    'With “zhOnly”: how likely a message that a Chinese page asks for finds its route; people report that it helps most of them.',
}

const aboutEndpoint = {
  latency: (operation: string) => `How long the answer to ${operation} takes; unset, server.latency decides.`,
  fault: (operation: string) => `What goes wrong with ${operation}; unset, server.fault decides.`,
  hold: (operation: string) => `Keeps back the answers to ${operation} until they are released by hand.`,
}

/** What a condition means, in a sentence. */
export function aboutCondition(name: ConditionName): string {
  const [, what, operation] = /^server\.(latency|fault|hold)\.(\w+)$/.exec(name) ?? []
  return operation === undefined ? about[name as keyof typeof about] : aboutEndpoint[what as keyof typeof aboutEndpoint](operation)
}
