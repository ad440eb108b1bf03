import { useRef, type KeyboardEvent } from 'react'
import styles from './bench.module.css'

interface TabsProps<Id extends string> {
  label: string
  /** A tab may have its panel elsewhere: a device on the stage is no part of the bench. */
  tabs: readonly { id: Id; title: string; hasPanel?: boolean }[]
  selected: Id
  onSelect: (id: Id) => void
}

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** One tab stop; the arrow keys choose. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const index = step(
      tabs.findIndex(({ id }) => id === selected),
      tabs.length,
    )
    onSelect(tabs[index]!.id)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[index]?.focus()
  }
  return (
    <div className={styles.tabList} role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown} ref={list}>
      {tabs.map(({ id, title, hasPanel }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          className={styles.tab}
          aria-selected={id === selected}
          aria-controls={hasPanel && id === selected ? `panel-${id}` : undefined}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {title}
        </button>
      ))}
    </div>
  )
}
