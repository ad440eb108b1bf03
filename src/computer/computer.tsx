import { use, useMemo, useRef, type CSSProperties } from 'react'
import { profileIds, type ProfileId } from '../flows/computer/browser.machine.ts'
import type { ComputerEvent } from '../flows/computer/computer.machine.ts'
import { I18nProvider, loadLaterTexts, localeFor, useI18n } from '../i18n/index.ts'
import { GlassContext, loadLaterIcons, useGlass, useHoldsFocus } from '../ui/index.ts'
import type { Computer as ComputerInWorld } from '../world/computer/sleeping-computer.ts'
import type { FrontPage } from '../world/computer/front-page.ts'
import type { World } from '../world/world.ts'
import styles from './computer.module.css'
import { Covered } from './covered.tsx'
import { pages } from './pages.tsx'
import { TabStrip } from './tab-strip.tsx'
import { Toolbar } from './toolbar.tsx'
import { ComputerWorldProvider, useComputerWorld, useFromWorld } from './world-context.tsx'

export interface ComputerProps {
  world: World
  /** Which computer of the world: `computer-1`. */
  computerId: string
}

const preparations = new WeakMap<ComputerInWorld, Promise<unknown>>()

/** What the window stands on: words, symbols, and the computer awake. What could not be had is asked for again. */
function prepared(computer: ComputerInWorld): Promise<unknown> {
  const known = preparations.get(computer)
  if (known) return known
  const coming = Promise.all([loadLaterTexts(), loadLaterIcons(), computer.wake()])
  preparations.set(computer, coming)
  coming.catch(() => preparations.delete(computer))
  return coming
}

/**
 * The computer on the desk: one person's browser window at a time. It fills its place; give the place a size, and a
 * `Suspense` around it.
 */
export function Computer({ world, computerId }: ComputerProps) {
  const computer = world.computers.find(({ id }) => id === computerId)
  if (!computer) throw new Error(`There is no computer "${computerId}" in this world`)
  use(prepared(computer))
  return (
    <ComputerWorldProvider world={world} computer={computer}>
      <Dressed />
    </ComputerWorldProvider>
  )
}

function useLook() {
  const last = useRef<ReturnType<ComputerInWorld['look']> | undefined>(undefined)
  return useFromWorld((_, computer) => {
    const now = computer.look()
    const before = last.current
    if (!before || before.theme !== now.theme || before.fontScale !== now.fontScale || before.locale !== now.locale) last.current = now
    return last.current!
  })
}

function useFrontPage(): FrontPage {
  const last = useRef<FrontPage | undefined>(undefined)
  return useFromWorld((_, computer) => {
    const now = computer.frontPage()
    const before = last.current
    if (before?.page !== now.page || before.path !== now.path || before.tab !== now.tab) last.current = now
    return last.current!
  })
}

function Dressed() {
  const { locale } = useLook()
  return (
    <I18nProvider locale={localeFor(locale)}>
      <Window />
    </I18nProvider>
  )
}

function Window() {
  const { text, lang, dir } = useI18n()
  const { world, computer } = useComputerWorld()
  const { theme, fontScale, locale } = useLook()
  const front = useFromWorld(() => computer.actor()!.getSnapshot().context.front)
  const siteLocale = useFromWorld(() => computer.actor()!.getSnapshot().children[front]?.getSnapshot().context.locale)
  const { page, path, tab } = useFrontPage()
  const window = useRef<HTMLDivElement>(null)
  const holdsFocus = useHoldsFocus(window)
  const outer = useGlass()
  const glass = useMemo(() => ({ ...outer, holdsFocus, ownKeyboard: false }), [outer, holdsFocus])
  const send = (event: ComputerEvent) => void world.dispatch({ type: 'event', to: computer.id, event })
  const Page = pages[page]
  return (
    <section
      className={styles.window}
      ref={window}
      data-theme={theme}
      data-computer=""
      data-large-text={fontScale >= 1.5 ? '' : undefined}
      lang={lang}
      dir={dir}
      style={{ '--font-scale': fontScale } as CSSProperties}
      aria-label={text('computer.label')}
    >
      <GlassContext value={glass}>
        <Covered>
          <div className={styles.bar}>
            <TabStrip browser={`${computer.id}/${front}`} />
            <label className={styles.profile}>
              <span>{text('computer.profile')}</span>
              <select value={front} onChange={(event) => send({ type: 'profile.chosen', profile: event.target.value as ProfileId })}>
                {profileIds.map((profile) => (
                  <option key={profile} value={profile}>
                    {text(`computer.profile.${profile}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Toolbar tab={tab} />
          <I18nProvider locale={siteLocale ?? localeFor(locale)}>
            <Sheet key={tab}>
              <Page key={`${tab} ${page}`} page={page} path={path} tab={tab} />
            </Sheet>
          </I18nProvider>
        </Covered>
      </GlassContext>
    </section>
  )
}

/** Where a page is drawn, in the language that the site was asked for. */
function Sheet({ children }: { children: React.ReactNode }) {
  const { lang, dir } = useI18n()
  return (
    <div className={styles.place} lang={lang} dir={dir}>
      <Covered>
        <div className={styles.sheet} data-part="web-page">
          {children}
        </div>
      </Covered>
    </div>
  )
}
