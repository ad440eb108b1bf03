import type { FilterAppEvent, securityMachine } from '../../../flows/filter-app/filter-app.machine.ts'
import type { FilterList } from '../../../flows/sms-filter-rules.ts'
import { useText, type TextKey } from '../../../i18n/index.ts'
import { IconButton, ListGroup, ListRow, Page, TextField } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useActor } from '../../world-context.tsx'
import { filterApps, useFilter, type FilterAppId } from './filter-facts.ts'
import { RemovedNotice } from './removed-notice.tsx'

const lists: readonly { list: FilterList; title: TextKey; field: TextKey; about: TextKey }[] = [
  { list: 'keywords', title: 'filter.keywords', field: 'filter.keyword', about: 'filter.keywords-text' },
  { list: 'senders', title: 'filter.senders', field: 'filter.sender', about: 'filter.senders-text' },
  { list: 'exceptions', title: 'filter.exceptions', field: 'filter.exception', about: 'filter.exceptions-text' },
]

/** What a filter goes by. */
function Rules({ app, path }: ScreenProps & { app: FilterAppId }) {
  const text = useText()
  const [snapshot, tell] = useActor<typeof securityMachine>(path)
  const [filter, tellFilter] = useFilter(app)
  if (!snapshot || !filter) return null
  const { drafts } = snapshot.context
  return (
    <Page title={text('filter.rules')} onBack={() => tell({ type: 'back' })}>
      <RemovedNotice app={app} kind="entry" />
      <ListGroup>
        <ListRow title={text(filterApps[app].on)} checked={filter.on} onChecked={(on) => tellFilter({ type: 'filter.changed', on })} />
        <ListRow
          title={text('filter.services')}
          summary={text('filter.services-text')}
          checked={filter.allowsServices}
          disabled={!filter.on}
          onChecked={(allowed) => tellFilter({ type: 'services.changed', allowed })}
        />
      </ListGroup>
      {lists.map(({ list, title, field, about }) => (
        <Entries
          key={list}
          title={text.of({ key: title })}
          field={text.of({ key: field })}
          about={text.of({ key: about })}
          entries={filter[list]}
          draft={drafts[list]}
          onDraft={(typed) => tell({ type: 'draft.changed', list, text: typed } satisfies FilterAppEvent)}
          onAdd={() => {
            tellFilter({ type: 'entry.added', list, entry: drafts[list] })
            tell({ type: 'draft.used', list })
          }}
          onRemove={(entry) => tellFilter({ type: 'entry.removed', list, entry })}
        />
      ))}
    </Page>
  )
}

interface EntriesProps {
  title: string
  field: string
  about: string
  entries: readonly string[]
  draft: string
  onDraft: (text: string) => void
  onAdd: () => void
  onRemove: (entry: string) => void
}

function Entries({ title, field, about, entries, draft, onDraft, onAdd, onRemove }: EntriesProps) {
  const text = useText()
  return (
    <>
      <ListGroup title={title} footer={about}>
        {entries.length === 0 && <ListRow title={text('filter.none')} />}
        {entries.map((entry) => (
          <ListRow
            key={entry}
            title={entry}
            trailing={<IconButton icon="close" label={text('filter.remove', { entry })} onTap={() => onRemove(entry)} />}
          />
        ))}
      </ListGroup>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onAdd()
        }}
      >
        <TextField
          label={field}
          value={draft}
          onValue={onDraft}
          maxLength={40}
          dir="auto"
          trailing={<IconButton icon="add" label={text('filter.add', { list: title })} onTap={onAdd} />}
        />
      </form>
    </>
  )
}

export const SecurityRulesScreen = (props: ScreenProps) => <Rules app="security" {...props} />
export const GuardRulesScreen = (props: ScreenProps) => <Rules app="guard" {...props} />
