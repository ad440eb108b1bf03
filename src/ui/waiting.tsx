import { useText } from '../i18n/provider.tsx'
import { Button } from './button.tsx'
import { Progress } from './progress.tsx'
import styles from './waiting.module.css'

export interface WaitingStage {
  /** From this many virtual milliseconds on. */
  after: number
  text: string
}

interface WaitingProps {
  /** Virtual milliseconds since the wait began. */
  elapsed: number
  /** What is under way; the first stage should start at 0. */
  stages: readonly WaitingStage[]
  /** Without it the wait cannot be cancelled. */
  onCancel?: () => void
  /** A line below that counts, such as "Waiting for 1:05". Not announced. */
  detail?: string
}

/** A wait in stages: says more the longer it takes, and can be cancelled. */
export function Waiting({ elapsed, stages, onCancel, detail }: WaitingProps) {
  const text = useText()
  const stage = stages.findLast(({ after }) => elapsed >= after) ?? stages[0]
  return (
    <div className={styles.waiting}>
      <Progress kind="circular" label={stages[0]?.text ?? text('wait.default')} />
      <p role="status" className={styles.text}>
        {stage?.text}
      </p>
      {detail && <p className={styles.detail}>{detail}</p>}
      {onCancel && (
        <Button kind="text" onTap={onCancel}>
          {text('action.cancel')}
        </Button>
      )}
    </div>
  )
}
