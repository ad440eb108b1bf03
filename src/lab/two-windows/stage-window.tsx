import { useEffect } from 'react'
import { Icon } from '../../ui/icon.tsx'
import styles from '../bench/lab-header.module.css'
import { formatAddress } from '../address.ts'
import type { Lab } from '../lab.ts'
import { useLabWords } from '../lab-text.tsx'
import { useLab } from '../use-lab.tsx'
import { lead } from './lead.ts'
import { openWire } from './wire.ts'

/** Where a tab keeps under which id it leads stages, so that it leads them again after a reload. */
const kept = 'handset-stage'
const leading = new WeakMap<Lab, string>()

/** A browser may let a page remember nothing. */
function memory(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}

function leadAs(lab: Lab, id: string): string {
  const known = leading.get(lab)
  if (known !== undefined) return known
  leading.set(lab, id)
  try {
    memory()?.setItem(kept, id)
  } catch {
    // Full: after a reload the stage has to be opened anew.
  }
  lead(lab, openWire(id), () => {
    leading.delete(lab)
    memory()?.removeItem(kept)
  })
  return id
}

/** Opens the stage in a window of its own, for the class; the desk stays with the trainer. */
export function StageWindow() {
  const { text } = useLabWords()
  const lab = useLab()
  useEffect(() => {
    const id = memory()?.getItem(kept)
    if (id) leadAs(lab, id)
  }, [lab])
  function open() {
    const follow = leadAs(lab, crypto.randomUUID())
    const { network, lab: language } = lab.getState().address
    window.open(
      `/${formatAddress({ view: 'stage', follow, network, lab: language })}`,
      `handset-stage-${follow}`,
      'popup,width=1280,height=800',
    )
  }
  return (
    <button type="button" className={styles.action} aria-label={text('lab.stage-window')} title={text('lab.stage-window')} onClick={open}>
      <Icon name="new-window" size={18} />
    </button>
  )
}
