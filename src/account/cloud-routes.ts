import * as v from 'valibot'
import { digits, id, instant, words } from './fields.ts'
import { route } from './route.ts'
import { CloudSync } from './schemas.ts'

/** Kinds of which the cloud keeps one item at a time. */
export const itemKinds = ['contacts', 'photos', 'notes'] as const
export type ItemKind = (typeof itemKinds)[number]

const text = (length: number) => v.pipe(v.string(), v.maxLength(length))

export const ContactContent = v.object({ name: words(60), number: text(30) })
export type ContactContent = v.InferOutput<typeof ContactContent>
/** Nobody has a camera here: a picture is drawn from its name. */
export const PhotoContent = v.object({ drawing: words(40) })
export type PhotoContent = v.InferOutput<typeof PhotoContent>
export const NoteContent = v.object({ title: text(80), text: text(2_000) })
export type NoteContent = v.InferOutput<typeof NoteContent>

const named = { itemId: id, changedAt: instant }
/** One contact, picture or note, as it stood when it was changed last. Without content it was removed. */
export const CloudItem = v.variant('kind', [
  v.object({ kind: v.literal('contacts'), ...named, content: v.nullable(ContactContent) }),
  v.object({ kind: v.literal('photos'), ...named, content: v.nullable(PhotoContent) }),
  v.object({ kind: v.literal('notes'), ...named, content: v.nullable(NoteContent) }),
])
export type CloudItem = v.InferOutput<typeof CloudItem>

/** Items of a request; more are sent in several. */
export const mostItemsAtOnce = 100

export const CloudChanges = v.object({
  version: v.pipe(v.number(), v.integer(), v.metadata({ description: 'Ask for what came after it the next time.' })),
  cloudSync: CloudSync,
  items: v.array(CloudItem),
})
export type CloudChanges = v.InferOutput<typeof CloudChanges>

/** What the cloud keeps for an account, while sync is on. */
export const cloudRoutes = {
  listCloudItems: route({
    method: 'GET',
    path: '/account/v1/cloud/items',
    summary: 'What changed since a version, removed items too; a device learns of another one’s changes after a while',
    query: v.object({ since: digits }),
    answer: CloudChanges,
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'sync-off'],
  }),
  saveCloudItems: route({
    method: 'PUT',
    path: '/account/v1/cloud/items',
    summary: 'Add, change or remove items. Of two changes to one the newer stays; the answer says what stands now',
    body: v.object({ items: v.pipe(v.array(CloudItem), v.maxLength(mostItemsAtOnce)) }),
    answer: v.object({ items: v.array(CloudItem) }),
    status: 200,
    signedIn: true,
    problems: ['session-expired', 'sync-off', 'cloud-full'],
  }),
} as const
