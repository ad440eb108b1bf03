import './glass.css'
import { useDeferredValue, useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'
import { I18nProvider, localeFor, useText, type Text } from '../i18n/index.ts'
import { deviceModels } from '../flows/device-models.ts'
import type { World } from '../world/world.ts'
import { AppArea, PhoneFrame } from './frame/index.ts'
import { KeyboardHost, useKeyboard, useKeyboardState } from './keyboard/index.ts'
import { furniture } from './furniture.ts'
import { OpeningAppProvider } from './shell/opening-app.tsx'
import { preloadScreens } from './screens.tsx'
import { HomeScreen } from './screens/home/home-screen.tsx'
import { BackEdges } from './shell/back-edges.tsx'
import { idle, whenIdle } from './idle.ts'
import { HeadsUp } from './shell/heads-up.tsx'
import { NavigationBar } from './shell/navigation-bar.tsx'
import styles from './phone.module.css'
import { PowerGlass, PowerMenuLayer } from './shell/power-glass.tsx'
import { Shade } from './shell/shade.tsx'
import { Stage } from './shell/stage.tsx'
import { StatusBar } from './shell/status-bar.tsx'
import { ToastProvider, useToast } from './shell/toasts.tsx'
import { useBodyKeys } from './shell/use-body-keys.tsx'
import { useCrashWord } from './shell/use-crash-word.ts'
import { useLayerFocus } from './shell/use-layer-focus.ts'
import { isSystemThere, NavigationProvider, useNavigation } from './shell/use-navigation.tsx'
import { Wallpaper } from './shell/wallpaper.tsx'
import { PhoneWorldProvider, useCondition, usePhoneValue, usePhoneWorld } from './world-context.tsx'

export interface PhoneProps {
  world: World
  /** Which phone of the world: `phone-1`. */
  phoneId: string
  /** Without a body around the glass; by itself on a real phone's screen. */
  bare?: boolean
}

/**
 * One phone of a world behind its glass. It fills its place; give the place a size. Theme, language, font size,
 * navigation and orientation are the phone's own, so several different ones can stand on a page.
 */
export function Phone({ world, phoneId, bare }: PhoneProps) {
  return (
    <PhoneWorldProvider world={world} phoneId={phoneId}>
      <Body {...(bare !== undefined && { bare })} />
    </PhoneWorldProvider>
  )
}

/** Once the phone stands there, what the first taps need is made ready, so that none of them waits for it. */
function usePreparations(text: Text) {
  const { phone } = usePhoneWorld()
  useEffect(() => {
    const timer = setTimeout(() => {
      // What could not be had is asked for again by the tap that needs it.
      phone.prepare().catch(() => {})
      preloadScreens(idle).catch(() => {})
    }, 50)
    return () => clearTimeout(timer)
  }, [phone])
  useEffect(
    // Making the plural rules of a language takes longer than a frame may.
    () => whenIdle(() => void text('messages.unread', { count: 1 })),
    [text],
  )
}

/** What newer systems call it. */
const newNames = (words: string) => words.replace(/\bMi (?=Account|Cloud)/g, 'Xiaomi ')

function Body({ bare }: { bare?: boolean }) {
  const locale = usePhoneValue(({ appearance }) => appearance.locale)
  const model = usePhoneValue((phone) => phone.model)
  const isNew = useCondition('device.brand') === 'xiaomi'
  return (
    <I18nProvider locale={localeFor(locale)} names={isNew ? newNames : undefined}>
      <Framed model={model} {...(bare !== undefined && { bare })} />
    </I18nProvider>
  )
}

function Framed({ bare, model }: { bare?: boolean; model: string }) {
  const appearance = usePhoneValue((phone) => phone.appearance)
  const text = useText()
  const keys = useBodyKeys()
  usePreparations(text)
  return (
    <PhoneFrame
      theme={appearance.theme}
      fontScale={appearance.fontScale}
      rotated={appearance.orientation === 'landscape'}
      keys={keys}
      build={deviceModels[model]}
      label={`${model}. ${text('simulation.label')}`}
      {...(bare !== undefined && { bare })}
    >
      <ToastProvider>
        <WithKeyboard>
          <NavigationProvider>
            <OpeningAppProvider>
              <Glass />
            </OpeningAppProvider>
          </NavigationProvider>
        </WithKeyboard>
      </ToastProvider>
    </PhoneFrame>
  )
}

function WithKeyboard({ children }: { children: ReactNode }) {
  const text = useText()
  const say = useToast()
  const capsLock = useCondition('kbd.capsLock')
  return (
    <KeyboardHost initialCapsLock={capsLock} onLanguage={() => say(text('keyboard.one-language'))}>
      {children}
    </KeyboardHost>
  )
}

/** The trainer may put Caps Lock on while somebody is typing. */
function useCapsLock() {
  const keyboard = useKeyboard()
  const capsLock = useCondition('kbd.capsLock')
  const before = useRef(capsLock)
  useEffect(() => {
    if (before.current === capsLock) return
    before.current = capsLock
    if (capsLock || keyboard.store.getState().shift === 'locked') keyboard.lockShift(capsLock)
  }, [capsLock, keyboard])
}

function Glass() {
  const navigation = usePhoneValue(({ appearance }) => appearance.navigation)
  const lastApp = usePhoneValue(({ running }) => running.at(-1))
  const { state, covered, back } = useNavigation()
  const root = useRef<HTMLDivElement>(null)
  useCapsLock()
  useCrashWord()
  const onWallpaper = state.front !== 'app' && state.front !== 'setup'
  useLayerFocus(root, state, lastApp)
  const underShade = covered('dialog')
  const isDark = state.front === 'power'
  const homeCovered = state.front !== 'home'
  // Making something inert costs a new style for each thing in it: what covers home is drawn first.
  const homeOut = useDeferredValue(homeCovered) && homeCovered
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    back()
  }
  return (
    <div
      className={styles.glass}
      ref={root}
      style={{ '--navigation-height': navigationHeights[navigation] } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <Wallpaper front={state.front} />
      <StatusBar onWallpaper={onWallpaper} covered={underShade} pulls={isSystemThere(state)} />
      <div className={styles.below} inert={underShade} aria-hidden={underShade || undefined}>
        <AppArea>
          <div className={styles.home} inert={homeOut} aria-hidden={homeCovered || undefined} data-covered={homeCovered || undefined}>
            <HomeScreen />
          </div>
          <Stage />
        </AppArea>
        <Keyboard />
      </div>
      <HeadsUp />
      <Shade />
      <PowerMenuLayer />
      {isDark ? <PowerGlass /> : <NavigationBar onWallpaper={onWallpaper && !state.shade} />}
      {!isDark && navigation === 'gestures' && <BackEdges />}
    </div>
  )
}

/** It comes with the first screen that has a field, so it is always here when one has the focus. */
function Keyboard() {
  const isOpen = useKeyboardState(({ open }) => open)
  const { PhoneKeyboard } = furniture() ?? {}
  return isOpen && PhoneKeyboard ? <PhoneKeyboard /> : null
}

const navigationHeights = { buttons: 'var(--navigation-buttons-height)', gestures: 'var(--navigation-gesture-height)' }
