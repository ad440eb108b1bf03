import { useEffect, useId } from 'react'
import { Button, IconButton } from '../../ui/button.tsx'
import type { Mode } from '../address.ts'
import { stageTouches } from '../two-windows/lead.ts'
import { useCurrent, useLab, useLabState } from '../use-lab.tsx'
import { paces, stageFor } from './guide.ts'
import styles from './guide.module.css'
import { useGuide, useGuideWords } from './use-guide.ts'

/** What is to be done next, over the stage: to do it oneself, to have it done, or to watch it all. */
export function GuideBar({ mode }: { mode: Mode }) {
  const lab = useLab()
  const { text, caption, span } = useGuideWords()
  const { guide, state, way, progress } = useGuide()
  const isReady = useCurrent(({ generation }) => generation > 0)
  const device = useLabState(({ address }) => address.device)
  // The stage of a desk in another window: the steps are taken there.
  const isFollowing = useLabState(({ address }) => address.follow !== undefined)
  const phones = useCurrent(({ world }) => world.phones.length)
  const step = way && progress?.next !== undefined ? way.steps[progress.next] : undefined
  const isShowing = mode === 'show'

  useEffect(() => {
    if (isReady && isShowing && !isFollowing) guide.play()
    return () => guide.stop()
  }, [guide, isReady, isShowing, isFollowing])

  // All devices of the way stand on the stage, unless somebody chose others.
  const stage = way && stageFor(way, phones)
  useEffect(() => {
    if (isReady && stage && device === undefined) lab.look({ device: stage })
  }, [isReady, lab, stage, device])

  // Whoever takes the phone in hand wants to do it themselves.
  useEffect(() => {
    const take = () => {
      if (guide.getState().runs === 'all') guide.pause()
    }
    const onTouch = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-part="stage"]')) take()
    }
    stageTouches.addEventListener('touch', take)
    for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, onTouch, true)
    return () => {
      stageTouches.removeEventListener('touch', take)
      for (const type of ['pointerdown', 'keydown']) document.removeEventListener(type, onTouch, true)
    }
  }, [guide])

  return (
    <section className={styles.bar} data-part="guide" data-mode={mode} aria-label={text(isShowing ? 'guide.show' : 'guide.guide')}>
      <div className={styles.words} role="status">
        {way && (
          <p className={styles.count}>
            {text('guide.count', { step: Math.min((progress?.next ?? way.steps.length) + 1, way.steps.length), of: way.steps.length })}
            {state.isPaused && <> · {text('guide.paused')}</>}
          </p>
        )}
        <p className={styles.caption} data-part="caption">
          {step ? caption(step) : text(way ? 'guide.end' : 'guide.none')}
        </p>
        {state.skipped !== undefined && <p className={styles.later}>{text('guide.later', { time: span(state.skipped) })}</p>}
        {state.trouble !== undefined && <p className={styles.trouble}>{text('guide.trouble', { error: state.trouble })}</p>}
      </div>
      {!isFollowing && <Controls mode={mode} hasNext={step !== undefined} />}
    </section>
  )
}

/** What leads the steps. */
function Controls({ mode, hasNext }: { mode: Mode; hasNext: boolean }) {
  const lab = useLab()
  const { text } = useGuideWords()
  const { guide, state } = useGuide()
  const id = useId()
  const isShowing = mode === 'show'
  const runs = state.runs === 'all' && !state.isPaused
  return (
    <div className={styles.controls}>
      {hasNext && !isShowing && (
        <Button kind="secondary" busy={state.runs !== 'no'} onTap={() => guide.next()}>
          {text('guide.do')}
        </Button>
      )}
      {hasNext && isShowing && (
        <>
          <Button kind="secondary" onTap={() => (runs ? guide.pause() : guide.play())}>
            {text(runs ? 'guide.pause' : 'guide.play')}
          </Button>
          <Button kind="secondary" onTap={() => guide.next()}>
            {text('guide.next')}
          </Button>
          <label className={styles.pace} htmlFor={id}>
            {text('guide.pace')}
            <select
              id={id}
              value={state.pace}
              onChange={(event) => guide.setPace(paces.find((pace) => pace === Number(event.target.value)) ?? 1)}
            >
              {paces.map((pace) => (
                <option key={pace} value={pace}>
                  {text('guide.times', { pace })}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <IconButton
        icon="close"
        size={20}
        label={text(isShowing ? 'guide.stop' : 'guide.close')}
        onTap={() => lab.look({ mode: undefined })}
      />
    </div>
  )
}
