import type { dialerMachine } from '../../../flows/dialer/dialer.machine.ts'
import { useI18n, type TextKey } from '../../../i18n/index.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { spacedNumber } from '../../../i18n/words/numbers.ts'
import { Button, Card, Icon, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ScreenProps } from '../../lazy-screens.tsx'
import { useActor, usePhoneWorld, useReading } from '../../world-context.tsx'
import styles from './call-screen.module.css'

const stages = ['connecting', 'ringing', 'queueing', 'answered', 'lifting', 'lifted', 'advised'] as const
type Stage = (typeof stages)[number]

/** What is heard at each point of the call. */
const said: Record<Stage, TextKey> = {
  connecting: 'call.connecting',
  ringing: 'call.ringing',
  queueing: 'call.queueing',
  answered: 'call.answered',
  lifting: 'call.lifting',
  lifted: 'call.lifted',
  advised: 'call.advised',
}

/** A call on the carrier's helpline. What is said stands there as words. */
export function CallScreen({ path }: ScreenProps) {
  const i18n = useI18n()
  const { text, format } = i18n
  const { world, phone } = usePhoneWorld()
  const [snapshot, tell] = useActor<typeof dialerMachine>(path)
  const reading = useReading()
  if (!snapshot) return null
  const stage = stages.find((one) => snapshot.matches({ calling: one })) ?? 'connecting'
  const { caller } = snapshot.context
  const actor = world.actorAt(path)
  const waits = stage === 'ringing' || stage === 'queueing'
  const since = (waits && actor && phone.since(actor, 'busy')) || reading
  const choices = stage === 'answered' || stage === 'advised' || stage === 'lifted'
  return (
    <Page
      title={text('call.title')}
      large={false}
      busy={snapshot.hasTag('busy')}
      footer={
        <Button wide kind="danger" onTap={() => tell({ type: 'call.ended' })}>
          {text('call.hang-up')}
        </Button>
      }
    >
      <div className={styles.call}>
        <span className={styles.face}>
          <Icon name="call" size={40} />
        </span>
        <p className={styles.name}>{text('call.helpline', { carrier: caller?.carrier ?? '' })}</p>
        {caller && <p className={styles.facts}>{text('call.from', { number: inWords(i18n, spacedNumber(caller.number)) })}</p>}
        {waits && <p className={styles.facts}>{text('call.waited', { time: format.countdown(Math.max(0, reading - since)) })}</p>}
      </div>
      <div role="status">
        <Card>
          <p>{text.of({ key: said[stage], values: { number: caller ? inWords(i18n, spacedNumber(caller.number)) : '' } })}</p>
        </Card>
      </div>
      {choices && (
        <ListGroup title={text('call.say')}>
          {stage !== 'lifted' && (
            <ListRow title={text('call.say-codes')} chevron={false} onTap={() => tell({ type: 'problem.told', problem: 'codes' })} />
          )}
          {stage !== 'advised' && (
            <ListRow title={text('call.say-other')} chevron={false} onTap={() => tell({ type: 'problem.told', problem: 'other' })} />
          )}
        </ListGroup>
      )}
    </Page>
  )
}
