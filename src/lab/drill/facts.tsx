import { useLabWords, type LabKey } from '../lab-text.tsx'

interface FactsProps<Name extends string> {
  className: string | undefined
  /** Each with its value in words; its name is a text of the drill. */
  facts: readonly (readonly [Name, string])[]
}

type FactName = { [Key in LabKey]: Key extends `lab.drill.${infer Name}` ? Name : never }[LabKey]

/** Numbers of a drill under their names. */
export function Facts<Name extends FactName>({ className, facts }: FactsProps<Name>) {
  const { text } = useLabWords()
  return (
    <dl className={className}>
      {facts.map(([name, value]) => (
        <div key={name} data-fact={name}>
          <dt>{text(`lab.drill.${name}` as LabKey)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
