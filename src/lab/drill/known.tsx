import { useLabWords, type LabWords } from '../lab-text.tsx'
import { useWorld } from '../use-lab.tsx'
import styles from './drill.module.css'
import { knowledgeOf, previousOwner } from './knowledge.ts'

/** What the person in the story knows; with the cause found, also who can help. */
export function Known({ showsSeller }: { showsSeller: boolean }) {
  const words = useLabWords()
  const { text } = words
  const { scenario } = useWorld()
  const seller = showsSeller ? previousOwner(scenario) : undefined
  return (
    <section className={styles.section}>
      <h3>{text('lab.drill.know')}</h3>
      {!knowledgeOf(scenario) && <p>{text('lab.drill.know.none')}</p>}
      <dl className={styles.known}>
        {knownLines(words, scenario).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {seller && (
        <p role="status">
          {text('lab.drill.know.seller', {
            name: seller.name ?? seller.number,
            account: seller.email ?? seller.number,
            password: seller.password,
          })}
        </p>
      )}
    </section>
  )
}

/** Numbers stand as they can be copied into a field, without marks around them. */
function knownLines({ text, format, locale }: LabWords, scenario: Parameters<typeof knowledgeOf>[0]): [string, string][] {
  const known = knowledgeOf(scenario)
  const places = new Intl.DisplayNames([locale], { type: 'region' })
  const number = scenario.phones[0]!.sims[0]!.number
  if (!known) return [[text('lab.drill.know.own-number'), number]]
  const lines: [string, string | undefined][] = [
    [text('lab.drill.know.name'), known.name],
    [text('lab.drill.know.number'), known.number],
    [text('lab.drill.know.email'), known.email],
    [text('lab.drill.know.password'), known.password ?? text('lab.drill.know.forgotten')],
    [
      text('lab.drill.know.created'),
      known.createdAt === undefined ? undefined : format.date(known.createdAt, { month: 'long', year: 'numeric' }),
    ],
    // Whoever has to prove whose the account is, needs to know.
    [text('lab.drill.know.place'), known.createdAt === undefined || !known.region ? undefined : places.of(known.region)],
    [text('lab.drill.know.former'), known.formerNumbers.length > 0 ? format.list(known.formerNumbers) : undefined],
    [
      text('lab.drill.know.receipt'),
      known.receiptOf === undefined ? undefined : text('lab.drill.know.receipt.of', { name: known.receiptOf }),
    ],
  ]
  return lines.filter((line): line is [string, string] => line[1] !== undefined)
}
