import { Button, IconButton } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { nearest } from '../../sim/nearest.ts'
import type { AddressFault } from '../address.ts'
import type { LabNotice } from '../lab.ts'
import { useLabWords, type LabWords } from '../lab-text.tsx'
import { useCurrent, useLab, useLabState } from '../use-lab.tsx'
import styles from './lab-header.module.css'

function addressWords({ text }: LabWords, { name, value, takes, isAgain }: AddressFault): string {
  if (isAgain) return text('lab.notice.address.again', { name, value })
  // Some hundred names would fill half of the screen, and help nobody who slipped in one letter.
  if (name === 'at' || name === 'scenario')
    return text(`lab.notice.address.${name}`, { value, nearest: nearest(value, takes.split(', ')).join(', ') })
  return text('lab.notice.address', { name, value, takes })
}

function words(said: LabWords, notice: LabNotice): string {
  const { text } = said
  switch (notice.kind) {
    case 'address':
      return addressWords(said, notice.fault)
    case 'storage':
      return text(`lab.notice.storage.${notice.trouble}`)
    case 'network':
      return text(notice.isAgain ? 'lab.notice.network.again' : 'lab.notice.network', { error: notice.error })
    case 'story':
      return text('lab.notice.story', { error: notice.error })
    case 'route':
      return text('lab.notice.route', { error: notice.error })
    case 'stage':
      return text('lab.notice.stage')
  }
}

/** What the lab has to say about itself, over the stage. */
export function Notices() {
  const said = useLabWords()
  const { text } = said
  const lab = useLab()
  const { current, network } = lab
  const notices = useLabState((state) => state.notices)
  const past = useCurrent((state) => state.past)
  const former = useCurrent((state) => state.former)
  const crash = useCurrent((state) => state.crash)
  const isLoading = useCurrent((state) => state.isLoading)
  return (
    <div className={styles.notices} role="region" aria-label={text('lab.notices')}>
      {isLoading && (
        <div className={styles.loading}>
          <Progress kind="circular" size={20} label={text('lab.loading')} />
          <span role="status">{text('lab.loading')}</span>
        </div>
      )}
      {notices.map((notice) => (
        <div className={styles.notice} role="alert" data-notice={notice.kind} key={JSON.stringify(notice)}>
          <p>{words(said, notice)}</p>
          {notice.kind === 'network' ? (
            <div className={styles.ways}>
              <Button kind="text" onTap={() => (notice.isAgain ? location.reload() : network.retry())}>
                {text(notice.isAgain ? 'lab.notice.network.reload' : 'lab.notice.network.retry')}
              </Button>
              <Button kind="text" onTap={() => network.goDirect()}>
                {text('lab.notice.network.direct')}
              </Button>
            </div>
          ) : (
            <IconButton icon="close" size={18} label={text('lab.dismiss')} onTap={() => lab.dismiss(notice)} />
          )}
        </div>
      ))}
      {crash !== undefined && (
        <div className={styles.notice} role="alert">
          <p>{text('lab.notice.crash', { error: crash })}</p>
          <div className={styles.ways}>
            <Button kind="text" onTap={() => void current.undo()}>
              {text('lab.undo')}
            </Button>
            <Button kind="text" onTap={() => void lab.begin()}>
              {text('lab.restart')}
            </Button>
          </div>
        </div>
      )}
      {past && (
        <div className={styles.notice} data-kind="past" role="status">
          <p>{text('lab.notice.past')}</p>
          <Button kind="text" onTap={() => void current.backToLive()}>
            {text('lab.back-to-live')}
          </Button>
        </div>
      )}
      {former && !past && (
        <div className={styles.notice} role="status">
          <p>{text('lab.notice.former')}</p>
          <Button kind="text" onTap={() => void lab.open(former)}>
            {text('lab.notice.former.back')}
          </Button>
          <IconButton icon="close" size={18} label={text('lab.dismiss')} onTap={() => current.forgetFormer()} />
        </div>
      )}
    </div>
  )
}
