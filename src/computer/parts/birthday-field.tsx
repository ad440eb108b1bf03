import { useId } from 'react'
import { useI18n } from '../../i18n/index.ts'
import { FieldNotes, notesOf } from '../../ui/index.ts'
import { useReading } from '../world-context.tsx'
import { Choice, type FieldProps } from './fields.tsx'
import styles from './fields.module.css'

type Part = 'year' | 'month' | 'day'
const parts = ['year', 'month', 'day'] as const satisfies Part[]

const texts = { year: 'settings.date-time.year', month: 'settings.date-time.month', day: 'settings.date-time.day' } as const

const earliest = 1900
const hour = 3_600_000
const padded = (number: number) => String(number).padStart(2, '0')

interface BirthdayFieldProps extends FieldProps {
  /** `1990-02-28`; a part that is not chosen yet is left out, as in `1990--28`; '' for nothing. */
  value: string
  onValue: (value: string) => void
  readOnly: boolean
}

/**
 * A day of birth in three choices, named and ordered as the language of the page has it. The browser's own date field
 * speaks the browser's language instead, and begins with a calendar of this month.
 */
export function BirthdayField({ label, error, helper, value, onValue, readOnly }: BirthdayFieldProps) {
  const id = useId()
  const { text, format } = useI18n()
  const thisYear = new Date(useReading(hour)).getUTCFullYear()
  const [year = '', month = '', day = ''] = value.split('-')
  const chosen = { year, month, day }
  const options: Record<Part, { value: string; label: string }[]> = {
    year: Array.from({ length: thisYear - earliest + 1 }, (_, back) => {
      const number = thisYear - back
      return { value: String(number), label: format.date(Date.UTC(number, 0, 1), { year: 'numeric' }) }
    }),
    month: Array.from({ length: 12 }, (_, at) => ({
      value: padded(at + 1),
      label: format.date(Date.UTC(2000, at, 1), { month: 'long' }),
    })),
    day: Array.from({ length: 31 }, (_, at) => ({
      value: padded(at + 1),
      label: format.date(Date.UTC(2000, 0, at + 1), { day: 'numeric' }),
    })),
  }
  const choose = (part: Part, to: string) => {
    const next = { ...chosen, [part]: to }
    const joined = parts.map((each) => next[each]).join('-')
    onValue(joined === '--' ? '' : joined)
  }
  return (
    <div className={styles.root} role="group" aria-labelledby={`${id}-label`} aria-describedby={notesOf({ id, error, helper })}>
      <span className={styles.label} id={`${id}-label`}>
        {label}
      </span>
      <div className={styles.parts}>
        {orderIn(format.date(Date.UTC(1999, 10, 22), { year: 'numeric', month: '2-digit', day: '2-digit' })).map((part) => (
          <div key={part} data-part={part}>
            <Choice
              name={text(texts[part])}
              value={chosen[part]}
              options={options[part]}
              onValue={(to) => choose(part, to)}
              disabled={readOnly}
              invalid={error !== undefined}
              autoComplete={`bday-${part}`}
            />
          </div>
        ))}
      </div>
      <FieldNotes id={id} error={error} helper={helper} />
    </div>
  )
}

const sample: Record<Part, string> = { year: '1999', month: '11', day: '22' }

/** Which part a language writes first. @param written 22 November 1999 in its figures */
const orderIn = (written: string): Part[] => parts.toSorted((one, other) => written.indexOf(sample[one]) - written.indexOf(sample[other]))
