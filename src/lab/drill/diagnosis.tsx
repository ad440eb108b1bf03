import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { causeKinds, causesOf, type CauseId, type CauseKind } from '../../world/causes.ts'
import { useLabWords } from '../lab-text.tsx'
import { offeredAddresses } from './drill-so-far.ts'
import styles from './drill.module.css'

interface DiagnosisProps {
  /** What is wanted is there; the cause is not named yet. */
  isReached: boolean
  onName: (cause: CauseId) => void
}

/** The answer: the kind of cause first, and then which of them. */
export function Diagnosis({ isReached, onName }: DiagnosisProps) {
  const { text } = useLabWords()
  const [kind, setKind] = useState<CauseKind>()
  const [cause, setCause] = useState<CauseId>()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{text('lab.drill.diagnosis')}</h3>
      {isReached && <p role="status">{text('lab.drill.reached')}</p>}
      <Choices
        legend={text('lab.drill.kind')}
        choices={causeKinds.map((one) => ({ id: one, title: text(`lab.kind.${one}`) }))}
        chosen={kind}
        onChoose={(next) => {
          setKind(next)
          setCause(undefined)
        }}
      />
      {kind && (
        <Choices
          legend={text('lab.drill.cause')}
          choices={causesOf(kind).map((one) => ({ id: one, title: text(`lab.cause.${one}`) }))}
          chosen={cause}
          onChoose={setCause}
        />
      )}
      <Button
        disabled={cause === undefined}
        onTap={() => {
          if (cause === undefined) return
          onName(cause)
          setCause(undefined)
        }}
      >
        {text('lab.drill.answer')}
      </Button>
    </section>
  )
}

/** Which of these is the site one means, and which only look like it? */
export function WhichAddress({ onName }: { onName: (address: string) => void }) {
  const { text } = useLabWords()
  const [address, setAddress] = useState<string>()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{text('lab.drill.address')}</h3>
      <Choices
        legend={text('lab.drill.address.about')}
        choices={offeredAddresses.map((one) => ({ id: one, title: one }))}
        chosen={address}
        onChoose={setAddress}
      />
      <Button
        disabled={address === undefined}
        onTap={() => {
          if (address === undefined) return
          onName(address)
          setAddress(undefined)
        }}
      >
        {text('lab.drill.address.answer')}
      </Button>
    </section>
  )
}

interface ChoicesProps<Id extends string> {
  legend: string
  choices: readonly { id: Id; title: string }[]
  chosen: Id | undefined
  onChoose: (id: Id) => void
}

function Choices<Id extends string>({ legend, choices, chosen, onChoose }: ChoicesProps<Id>) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {choices.map(({ id, title }) => (
        <label key={id} className={styles.choice}>
          <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  )
}
