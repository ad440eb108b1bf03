import type { AgreementTexts } from './document.ts'

export const english: AgreementTexts = {
  'user-agreement': {
    title: 'User Agreement',
    sections: [
      {
        heading: 'What this is',
        text: 'An account is one name and one key for the services on your phone. This agreement says what you may expect from us and what we ask of you. It belongs to a simulation: accepting it here binds nobody.',
      },
      {
        heading: 'Your account',
        text: 'You make the account with a phone number that you can be reached under. The account is yours alone. The country or region you choose stays with it and cannot be changed later.',
      },
      {
        heading: 'Keeping it safe',
        text: 'One-time codes are for your eyes only. We never ask for them in a call, a chat or a letter. If you lose your phone or your number, tell us early, so that nobody else signs in with them.',
      },
      {
        heading: 'Fair use',
        text: 'Do not use the services to deceive people, to break into what belongs to others, or to send what nobody asked for. Where that happens we may limit an account, and we say why.',
      },
      {
        heading: 'When something fails',
        text: 'Servers rest and networks break. We tell you on the status page what is down and since when. Waiting never costs you your account.',
      },
      {
        heading: 'Leaving',
        text: 'You can sign out on any device at any time and ask us to close the account. What is still in your cloud then can be fetched for thirty days.',
      },
    ],
  },
  'cloud-privacy-policy': {
    title: 'Cloud Privacy Policy',
    sections: [
      {
        heading: 'Only if you want it',
        text: 'Cloud sync keeps a copy of what is on your phone. It is off until you turn it on, and your account works without it.',
      },
      {
        heading: 'What is kept',
        text: 'Photos, contacts and notes, each only while its own switch is on. Nothing else on the phone is copied.',
      },
      {
        heading: 'Who can see it',
        text: 'You, on the devices where you are signed in. We look at it only when a court that may ask us does so, or when you ask us to help you.',
      },
      {
        heading: 'Where it lies',
        text: 'In data centres of the region your account belongs to. A copy may stand in a second place of the same region in case the first one fails.',
      },
      {
        heading: 'How to stop',
        text: 'Turn a switch off and that kind of data is no longer copied. Declining this policy turns off cloud sync as a whole. What was kept can be deleted at once.',
      },
    ],
  },
}
