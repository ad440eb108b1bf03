import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { browserMachine } from '../flows/computer/browser.machine.ts'
import { useI18n } from '../i18n/index.ts'
import { cx, IconButton } from '../ui/index.ts'
import { pageInTab } from '../world/computer/front-page.ts'
import type { ActorPath } from '../world/phone/front-screen.ts'
import { siteName } from './page-props.ts'
import styles from './computer.module.css'
import { useActor, useComputerWorld } from './world-context.tsx'

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** The tabs of a browser: one tab stop, the arrow keys choose. */
export function TabStrip({ browser }: { browser: ActorPath }) {
  const { text, dir } = useI18n()
  const { world } = useComputerWorld()
  const list = useRef<HTMLDivElement>(null)
  const [snapshot, send] = useActor<typeof browserMachine>(browser)
  const byKeys = useRef(false)
  const shown = snapshot?.context.front
  // More tabs than there is room for: the one in front is always in sight.
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    if (!list.current || !tab) return
    const [at, room] = [tab.getBoundingClientRect(), list.current.getBoundingClientRect()]
    list.current.scrollLeft += Math.min(0, at.left - room.left) + Math.max(0, at.right - room.right)
    // A page takes the focus into its first field; whoever goes through the tabs is not there yet.
    if (byKeys.current) tab.focus({ preventScroll: true })
    byKeys.current = false
  }, [shown])
  if (!snapshot) return null
  const { tabs, front } = snapshot.context
  const titleOf = (tab: string) => {
    const path = `${browser}/${tab}`
    const actor = world.actorAt(path)
    const page = actor && pageInTab(path, actor)?.page
    return text.of({ key: siteName(page ?? 'browser/new-tab') })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const mirrored = dir === 'rtl' && { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' }[event.key]
    const step = steps[mirrored || event.key]
    if (!step || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    byKeys.current = tabs.length > 1
    send({ type: 'tab.chosen', tab: tabs[step(tabs.indexOf(front), tabs.length)]! })
  }
  return (
    <div className={styles.strip}>
      <div className={styles.tabs} role="tablist" aria-label={text('browser.tabs')} tabIndex={-1} onKeyDown={onKeyDown} ref={list}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            className={cx(styles.tab, tab === front && styles.front)}
            aria-selected={tab === front}
            tabIndex={tab === front ? 0 : -1}
            onClick={() => send({ type: 'tab.chosen', tab })}
          >
            {titleOf(tab)}
          </button>
        ))}
      </div>
      {tabs.length > 1 && (
        <IconButton
          icon="close"
          size={18}
          label={text('browser.close-tab', { title: titleOf(front) })}
          onTap={() => send({ type: 'tab.closed', tab: front })}
        />
      )}
      <IconButton icon="add" size={20} label={text('browser.new-tab')} onTap={() => send({ type: 'tab.opened' })} />
    </div>
  )
}
