/** Words that every app shares. */
export const common = {
  'app.settings': 'Settings',
  'app.messages': 'Messages',
  'app.phone': 'Phone',
  'app.contacts': 'Contacts',
  'app.clock': 'Clock',
  'app.mail': 'Mail',
  'app.browser': 'Browser',
  'app.security': 'Security',
  'app.notes': 'Notes',

  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.confirm': 'Confirm',
  'action.continue': 'Continue',
  'action.allow': 'Allow',
  'action.deny': 'Deny',
  'action.next': 'Next',
  'action.not-now': 'Not now',
  'action.ok': 'OK',
  'action.open': 'Open',
  'action.retry': 'Try again',
  'action.save': 'Save',

  'state.on': 'On',
  'state.off': 'Off',
  'state.none': 'None',

  'simulation.mark': 'Simulation',
  'simulation.label': 'Simulated phone. Nothing you enter leaves this page.',
  'simulation.no-secrets': 'This is a simulation. Don’t enter a real password, number or code.',

  'wait.default': 'Just a moment…',
  'wait.slow': 'This takes longer than usual…',
  'wait.very-slow': 'The servers are slow right now. You can keep waiting or cancel.',
  'wait.patient': 'Still working. Depending on where you are, one step can take up to 5 minutes.',
  'wait.elapsed': 'Waiting for {time}',

  'crash.title': '{app} stopped working',
  'crash.text': 'Something went wrong inside this app. The phone itself is fine.',
  'crash.reopen': 'Open again',
} as const
