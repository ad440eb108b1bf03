import { useRef } from 'react'
import type { NoteField, notesMachine } from '../../../flows/notes/notes.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Button, Copy, EmptyState, IconButton, Page, useDraft, useInputMode } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { RemovedItemNotice, SyncNotice } from '../../parts/data-notices.tsx'
import { itemsOf } from '../../parts/items-of.ts'
import { useData } from '../../parts/use-data.ts'
import { useActor } from '../../world-context.tsx'
import styles from './notes-screens.module.css'

const previewLength = 120
const previewOf = (note: string) => (note.length > previewLength ? `${note.slice(0, previewLength).trimEnd()}…` : note)

/** What somebody wrote down, the newest first. */
export function NotesScreen({ path }: ScreenProps) {
  const { text, format } = useI18n()
  const [, send] = useActor<typeof notesMachine>(path)
  const [data] = useData()
  const notes = itemsOf(data, 'notes').toSorted((one, other) => other.changedAt - one.changedAt)
  const begin = () => send({ type: 'note.begun' })
  return (
    <Page title={text('app.notes')} actions={<IconButton icon="add" label={text('notes.add')} onTap={begin} />}>
      <SyncNotice kind="notes" />
      <RemovedItemNotice kind="notes" />
      {notes.length === 0 ? (
        <EmptyState
          icon="notes"
          title={text('notes.empty')}
          text={text('notes.empty-text')}
          action={
            <Button kind="secondary" icon="add" onTap={begin}>
              {text('notes.add')}
            </Button>
          }
        />
      ) : (
        <>
          <ul className={styles.wall}>
            {notes.map(({ itemId, changedAt, content }) => (
              <li key={itemId}>
                <button type="button" className={styles.note} onClick={() => send({ type: 'note.opened', itemId, ...content })}>
                  <span className={styles.title} dir="auto">
                    {content.title || text('notes.untitled')}
                  </span>{' '}
                  <span className={styles.preview} dir="auto">
                    {previewOf(content.text)}
                  </span>{' '}
                  <time className={styles.when}>{format.date(changedAt, { day: 'numeric', month: 'short' })}</time>
                </button>
              </li>
            ))}
          </ul>
          <Copy muted align="center">
            {text('notes.count', { count: notes.length })}
          </Copy>
        </>
      )}
    </Page>
  )
}

/** A note to read and to write on. What is written is kept when somebody goes back. */
export function NoteScreen({ path }: ScreenProps) {
  const { text } = useI18n()
  const [snapshot, send] = useActor<typeof notesMachine>(path)
  const paper = useRef<HTMLTextAreaElement>(null)
  const mode = useInputMode('text')
  const change = (field: NoteField) => (typed: string) => send({ type: 'field.changed', field, text: typed })
  const { title = '', text: body = '' } = snapshot?.context.fields ?? {}
  const [titleDraft, changeTitle] = useDraft(title, change('title'))
  const [bodyDraft, changeBody] = useDraft(body, change('text'))
  if (!snapshot) return null
  const isNew = snapshot.context.itemId === ''
  return (
    <Page
      title={text(isNew ? 'notes.new' : 'notes.note')}
      large={false}
      onBack={() => send({ type: 'back' })}
      actions={<IconButton icon="delete" label={text('notes.remove')} onTap={() => send({ type: 'removal.requested' })} />}
    >
      <form
        className={styles.paper}
        onSubmit={(event) => {
          event.preventDefault()
          paper.current?.focus()
        }}
      >
        <input
          className={styles.heading}
          aria-label={text('notes.title')}
          placeholder={text('notes.title')}
          value={titleDraft}
          onChange={(event) => changeTitle(event.target.value)}
          dir="auto"
          maxLength={80}
          autoComplete="off"
          autoCapitalize="sentences"
          enterKeyHint="next"
          spellCheck={false}
          autoFocus={isNew}
          {...mode}
        />
        <textarea
          ref={paper}
          className={styles.body}
          aria-label={text('notes.text')}
          placeholder={text('notes.placeholder')}
          value={bodyDraft}
          onChange={(event) => changeBody(event.target.value)}
          dir="auto"
          maxLength={2_000}
          autoCapitalize="sentences"
          spellCheck={false}
          {...mode}
        />
      </form>
    </Page>
  )
}
