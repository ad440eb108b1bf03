import { useEffect, useId, useRef } from 'react'
import { IconButton } from '../../ui/button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useIsDrilling } from '../drill/use-drill.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab, useLabState } from '../use-lab.tsx'
import styles from './desk.module.css'
import { shortcuts } from './shortcuts.ts'

/** All keys of the desk, and the switch that turns them off. */
export function Help() {
  const { text } = useLabWords()
  const lab = useLab()
  const isOpen = useLabState((state) => state.helpOpen)
  const keysOn = useLabState((state) => state.shortcutsOn)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const isDrilling = useIsDrilling()
  useEffect(() => {
    // jsdom draws no dialogs.
    if (isOpen && !dialog.current?.open) dialog.current?.showModal?.()
    if (!isOpen) dialog.current?.close?.()
  }, [isOpen])
  return (
    <dialog className={styles.help} ref={dialog} aria-labelledby={id} onClose={() => isOpen && lab.toggleHelp()}>
      <div className={styles.head}>
        <h2 id={id}>{text('lab.help')}</h2>
        <IconButton icon="close" label={text('lab.close')} onTap={() => dialog.current?.close()} />
      </div>
      <p className={styles.about}>{text('lab.help.about')}</p>
      <div className={styles.helpSwitch}>
        <span aria-hidden="true">{text('lab.help.on')}</span>
        <Switch checked={keysOn} label={text('lab.help.on')} onChange={(on) => lab.turnShortcuts(on)} />
      </div>
      <dl className={styles.keys}>
        {shortcuts
          .filter(({ inDrills }) => inDrills || !isDrilling)
          .map(({ key, shown, title }) => (
            <div key={key}>
              <dt>
                <kbd>{shown ?? key.toUpperCase()}</kbd>
              </dt>
              <dd>{text(title)}</dd>
            </div>
          ))}
      </dl>
    </dialog>
  )
}
