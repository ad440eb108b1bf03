import { accessLinkMachine } from '../../src/flows/access-link/access-link.machine.ts'
import { communityMachine } from '../../src/flows/community/community.machine.ts'
import { manualVerificationMachine } from '../../src/flows/manual-verification/manual-verification.machine.ts'
import { statusSiteMachine } from '../../src/flows/status-site/status-site.machine.ts'
import { supportSiteMachine } from '../../src/flows/support-site/support-site.machine.ts'
import { supportTicketMachine } from '../../src/flows/support-ticket/support-ticket.machine.ts'
import { fictionalImei } from '../../src/world/phone/imei.ts'
import { broken, has, refused } from './answers.ts'
import type { Model } from './explore.ts'

const siteInput = { region: 'GB', session: undefined, cookies: {}, path: '/' }

/** The sites beside the account's own, with what can happen to them and what their guards look at. */
export const siteModels: Record<string, Model> = {
  'status-site': {
    machine: statusSiteMachine,
    input: siteInput,
    events: { 'page.opened': [{ path: '/' }, { path: '/nothing' }] },
    outputs: { read: [{ state: 'operational', since: 0, services: [], notices: [], history: [] }] },
    errors: { read: [broken] },
    key: ({ path, trouble }) => [path, has(trouble)],
  },
  community: {
    machine: communityMachine,
    input: siteInput,
    events: { 'page.opened': [{ path: '/' }, { path: '/nothing' }] },
    outputs: { read: [{ reports: [] }] },
    errors: { read: [broken] },
    key: ({ path, trouble }) => [path, has(trouble)],
  },
  'support-ticket': {
    machine: supportTicketMachine,
    input: { visitorId: undefined },
    events: {
      'field.changed': [
        { field: 'model', text: 'Handset 12' },
        { field: 'imei', text: fictionalImei('1234567') },
        { field: 'description', text: 'It is locked.' },
        { field: 'email', text: 'ada@post.test' },
      ],
      'topic.chosen': [{ topic: 'other' }],
      'document.chosen': [{ documentId: 'large' }, { documentId: '' }],
      'visitor.told': [{ visitorId: 'visitor_1' }],
    },
    outputs: {
      listDocuments: [{ documents: [{ documentId: 'large', fileName: 'film.mp4', mediaType: 'video/mp4', size: 2_400_000_000 }] }],
      openTicket: [{ visitorId: 'visitor_1' }],
    },
    errors: { listDocuments: [broken], openTicket: [broken, refused('proof-unusable')] },
    key: ({ model, imei, description, email, documents, documentId, showsFaults, trouble }) => [
      model !== '',
      imei !== '',
      description !== '',
      email !== '',
      documents.length,
      documentId,
      showsFaults,
      has(trouble),
    ],
  },
  'manual-verification': {
    machine: manualVerificationMachine,
    input: { region: 'GB' },
    events: {
      'field.changed': [
        { field: 'identifier', text: 'ada@post.test' },
        { field: 'email', text: 'ada.new@post.test' },
        { field: 'createdMonth', text: '2024-03' },
        { field: 'createdMonth', text: 'March' },
      ],
      'step.submitted': [{ step: 'account' }, { step: 'devices' }, { step: 'past' }],
    },
    outputs: { openVerification: [{ verificationId: 'verification_1', openedAt: 0, state: 'in-review' }] },
    errors: { openVerification: [broken, refused('too-many-requests')] },
    key: ({ identifier, email, createdMonth, showsFaults, trouble }) => [
      identifier !== '',
      email !== '',
      createdMonth,
      showsFaults,
      has(trouble),
    ],
  },
  'access-link': {
    machine: accessLinkMachine,
    input: { linkId: 'access_1' },
    outputs: {
      openAccessLink: [{ recoveryId: 'r', proof: 'p', maskedAccount: { accountId: '', name: '' } }],
      newPassword: [
        { kind: 'saved' },
        { kind: 'left' },
        { kind: 'expired', trouble: { failure: { kind: 'timed-out' }, idempotencyKey: undefined } },
      ],
    },
    errors: { openAccessLink: [broken, refused('link-used')] },
    key: ({ recoveryId, trouble }) => [recoveryId, has(trouble)],
  },
  'support-site': {
    machine: supportSiteMachine,
    input: siteInput,
    events: {
      'page.opened': [
        '/',
        '/ticket',
        '/tickets',
        '/verification',
        '/verification/devices',
        '/verification/past',
        '/verification/review',
        '/access/access_1',
        '/nothing',
      ].map((path) => ({ path })),
      'cookies.told': [{ cookies: { visitor: 'visitor_1', review: 'verification_1' } }, { cookies: {} }],
      'ticket.opened': [{ visitorId: 'visitor_1' }],
      'step.done': [{ step: 'account' }, { step: 'devices' }],
      'verification.opened': [{ verificationId: 'verification_1' }],
    },
    outputs: {
      listTickets: [{ tickets: [] }],
      readVerification: [{ verificationId: 'verification_1', openedAt: 0, state: 'in-review' }],
    },
    errors: { listTickets: [broken], readVerification: [broken] },
    key: ({ path, cookies, done, trouble }) => [path, cookies.visitor, cookies.review, done, has(trouble)],
  },
}
