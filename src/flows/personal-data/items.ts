import {
  itemKinds,
  type CloudItem,
  type CloudSync,
  type ContactContent,
  type ItemKind,
  type NoteContent,
  type PhotoContent,
} from '../../account/contract.ts'

/** What one item of each kind says. */
export interface ItemContents {
  contacts: ContactContent
  photos: PhotoContent
  notes: NoteContent
}

/** A contact, picture or note on this phone. Without content it was removed, and the cloud does not know yet. */
export type StoredItem = CloudItem & {
  /** It was changed here and the cloud does not know. */
  pending: boolean
  /** The cloud has had it in some form, so that its removal has to be told. */
  reached: boolean
}

/** Items on one phone, far more than anybody makes here. */
const mostItems = 500
/** So many go up with one request. */
const atOnce = 50

const isShort = (text: unknown, most: number, least = 0) => typeof text === 'string' && text.length >= least && text.length <= most

const fits: { [Kind in ItemKind]: (content: Partial<ItemContents[Kind]>) => boolean } = {
  contacts: ({ name, number }) => isShort(name, 60, 1) && isShort(number, 30),
  photos: ({ drawing }) => isShort(drawing, 40, 1),
  notes: ({ title, text }) => isShort(title, 80) && isShort(text, 2_000),
}

/** Whether something that claims to be the content of a kind is that, in its shape and size. */
export const isContent = (kind: unknown, content: unknown): boolean =>
  (itemKinds as readonly unknown[]).includes(kind) && typeof content === 'object' && content !== null && fits[kind as ItemKind](content)

/** Whether something that claims to be an item is one. */
export const isItem = (item: Partial<CloudItem> | null | undefined): item is CloudItem =>
  typeof item === 'object' &&
  item !== null &&
  isShort(item.itemId, 64, 1) &&
  Number.isInteger(item.changedAt) &&
  (item.content === null ? (itemKinds as readonly unknown[]).includes(item.kind) : isContent(item.kind, item.content))

const without = (items: readonly StoredItem[], itemId: string) => items.filter((item) => item.itemId !== itemId)

/** Puts in what was changed here. What never reached the cloud leaves nothing behind when it is removed. */
export function change(items: readonly StoredItem[], item: CloudItem): readonly StoredItem[] {
  const before = items.find(({ itemId }) => itemId === item.itemId)
  if (!before && (item.content === null || items.length >= mostItems)) return items
  if (item.content === null && !before?.reached) return without(items, item.itemId)
  return [...without(items, item.itemId), { ...item, pending: true, reached: before?.reached ?? false }]
}

/** Takes what the cloud has: of two changes to one item the newer stays. */
export function take(items: readonly StoredItem[], fromCloud: readonly CloudItem[]): readonly StoredItem[] {
  return fromCloud.reduce<readonly StoredItem[]>((kept, item) => {
    const own = kept.find(({ itemId }) => itemId === item.itemId)
    if (own?.pending && own.changedAt >= item.changedAt) return [...without(kept, item.itemId), { ...own, reached: true }]
    const rest = without(kept, item.itemId)
    return item.content === null || rest.length >= mostItems ? rest : [...rest, { ...item, pending: false, reached: true }]
  }, items)
}

/** What was put up is as the cloud says now, unless it was changed again meanwhile. */
export const settle = (items: readonly StoredItem[], sent: readonly CloudItem[], standing: readonly CloudItem[]): readonly StoredItem[] => {
  const isAsSent = ({ itemId, changedAt }: StoredItem) => sent.some((item) => item.itemId === itemId && item.changedAt === changedAt)
  return take(
    items.map((item) => (isAsSent(item) ? { ...item, pending: false } : item)),
    standing,
  )
}

/** For another account’s cloud: nothing of this is there. */
export const asNew = (items: readonly StoredItem[]): readonly StoredItem[] =>
  items.filter(({ content }) => content !== null).map((item) => ({ ...item, pending: true, reached: false }))

const keepsKind = (cloudSync: CloudSync | undefined, kind: ItemKind): boolean => cloudSync?.on === true && cloudSync.kinds[kind]

/** What has to go up now, as much as one request takes. */
export const pendingOf = (items: readonly StoredItem[], cloudSync: CloudSync | undefined): CloudItem[] =>
  items
    .filter(({ pending, kind }) => pending && keepsKind(cloudSync, kind))
    .slice(0, atOnce)
    .map(({ itemId, kind, changedAt, content }) => ({ itemId, kind, changedAt, content }) as CloudItem)

/** What somebody sees of one kind. */
export const shownOf = <Kind extends ItemKind>(items: readonly StoredItem[], kind: Kind) =>
  items.filter(
    (item): item is Extract<StoredItem, { kind: Kind }> & { content: ItemContents[Kind] } => item.kind === kind && item.content !== null,
  )
