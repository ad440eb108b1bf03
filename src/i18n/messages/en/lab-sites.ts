/** The sites beside the account's own, and the support, as the desk and the timeline call them. */
export const labSites = {
  'lab.group.support': 'Support',
  'lab.condition.support.reply': 'Support answers',
  'lab.condition.support.days': 'Days until support answers',
  'lab.operation.openTicket': 'Open a ticket',
  'lab.operation.listTickets': 'List the tickets',
  'lab.operation.openVerification': 'Ask for a manual verification',
  'lab.operation.readVerification': 'Ask how a review stands',
  'lab.operation.openAccessLink': 'Open the support’s link',
  'lab.page.webmail/sign-in': 'the choice of a mailbox',
  'lab.page.webmail/inbox': 'the inbox',
  'lab.page.webmail/spam': 'the spam folder',
  'lab.page.webmail/message': 'a mail',
  'lab.page.webmail/no-such-page': 'that the mail site has no such page',
} as const
