import { createContext, use, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { useI18n } from '../../i18n/provider.tsx'
import { cx } from '../../ui/cx.ts'
import { GlassContext } from '../../ui/glass.ts'
import { createOverlays } from '../../ui/overlays.ts'
import { glassSize, type Theme } from '../../ui/tokens.ts'
import { KeyList, SideKeys, type BodyKeys } from './body-keys.tsx'
import styles from './phone-frame.module.css'
import { fitScale, useSize, type Size } from './use-fit.ts'
import { useHoldsFocus } from '../../ui/use-holds-focus.ts'

/** Width of the bezel, and what the body has above and below the glass together, in dp. */
const bezel = 11
const frame = bezel + 30
/** On a real phone the bezel would take room that the glass needs. */
const bareBelow = 600
const mostScale = 1.6

export interface PhoneFrameProps {
  theme: Theme
  /** 0.85 to 2. */
  fontScale?: number
  /** Lying on its side. */
  rotated?: boolean
  /** Without a body: the glass fills its place. By itself on a real phone's screen. */
  bare?: boolean
  /** How it is built where that is not as phones are these days, in dp: a lower glass, and more body above and below it. */
  build?: { glass: number; frame: number } | undefined
  /** What the keys of the body do; without it there are none. */
  keys?: BodyKeys
  /** Whose phone this is, for screen readers. */
  label?: string
  children: ReactNode
}

const PortalSlot = createContext<(element: HTMLElement | null) => void>(() => {})

/** Called by `AppArea` with the element that dialogs go into. */
export const usePortalSlot = () => use(PortalSlot)

// A media query is missing in jsdom; there nobody has a touch screen.
const touchDevice = () => typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches

/**
 * A phone's body around its glass, scaled to its container. Inside is a column: put the status bar, `AppArea`, the soft
 * keyboard and the navigation bar there. Language and direction come from the `I18nProvider` around it.
 */
export function PhoneFrame({ theme, fontScale = 1, rotated = false, bare, build, keys, label, children }: PhoneFrameProps) {
  const { lang, dir, text } = useI18n()
  const place = useRef<HTMLDivElement>(null)
  const glass = useRef<HTMLDivElement>(null)
  const room = useSize(place)
  const [portal, setPortal] = useState<HTMLElement | null>(null)
  const [overlays] = useState(createOverlays)
  const [ownKeyboard] = useState(touchDevice)
  const holdsFocus = useHoldsFocus(glass)
  const context = useMemo(() => ({ portal, overlays, holdsFocus, ownKeyboard }), [portal, overlays, holdsFocus, ownKeyboard])

  const isBare = bare ?? (ownKeyboard && room !== undefined && Math.min(room.width, room.height) < bareBelow)
  const layout = isBare ? bareLayout(room, keys ? 44 : 20) : bodyLayout(rotated, room, build)
  return (
    <div className={styles.place} ref={place}>
      <div
        className={styles.sizer}
        style={{ inlineSize: layout.outer.width * layout.scale, blockSize: layout.outer.height * layout.scale }}
      >
        <section
          className={cx(styles.device, isBare ? styles.bare : build && !rotated && styles.plain, keys && styles.keyed)}
          style={{ inlineSize: layout.outer.width, blockSize: layout.outer.height, scale: String(layout.scale) }}
          aria-label={label ?? text('simulation.label')}
        >
          {!isBare && keys && <SideKeys keys={keys} rotated={rotated} />}
          <div
            className={cx(styles.glass, rotated && styles.rotated)}
            ref={glass}
            data-theme={theme}
            data-glass=""
            data-large-text={fontScale >= 1.5 ? '' : undefined}
            lang={lang}
            dir={dir}
            style={{ inlineSize: layout.glass.width, blockSize: layout.glass.height, '--font-scale': fontScale } as CSSProperties}
          >
            <GlassContext value={context}>
              <PortalSlot value={setPortal}>{children}</PortalSlot>
            </GlassContext>
          </div>
          {!isBare && <span className={styles.camera} aria-hidden="true" />}
          <p className={styles.mark} lang={lang} dir={dir} title={text('simulation.label')}>
            {text('simulation.mark')}
          </p>
          {keys?.computer && (
            <button type="button" className={styles.computer} lang={lang} dir={dir} onClick={keys.computer.use}>
              {keys.computer.label}
            </button>
          )}
          {keys && <KeyList list={keys.list} bare={isBare} />}
        </section>
      </div>
    </div>
  )
}

interface Layout {
  outer: Size
  glass: Size
  scale: number
}

function bodyLayout(rotated: boolean, room: Size | undefined, build: PhoneFrameProps['build']): Layout {
  const { width } = glassSize
  const height = build?.glass ?? glassSize.height
  const glass = rotated ? { width: height, height: width } : { width, height }
  const outer = { width: glass.width + 2 * bezel, height: glass.height + (rotated ? frame : (build?.frame ?? frame)) }
  return { outer, glass, scale: room ? fitScale(outer, room, mostScale) : 1 }
}

/** As wide as the place, and as high as it is: dp stay the size they have on a phone of this width. */
function bareLayout(room: Size | undefined, markHeight: number): Layout {
  if (!room) return { outer: { width: glassSize.width, height: glassSize.height + markHeight }, glass: { ...glassSize }, scale: 1 }
  const upright = room.height >= room.width
  const scale = (upright ? room.width : room.height) / glassSize.width
  const outer = { width: room.width / scale, height: room.height / scale }
  return { outer, glass: { width: outer.width, height: outer.height - markHeight }, scale }
}
