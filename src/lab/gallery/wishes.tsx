import { useId } from 'react'
import { localeFacts, locales } from '../../i18n/locales.ts'
import { themes } from '../../ui/tokens.ts'
import { useLabWords } from '../lab-text.tsx'
import styles from './gallery.module.css'
import { fonts, kinds, sizes, type Choice } from './looks.ts'

interface WishesProps {
  choice: Choice
  onChange: (choice: Choice) => void
}

/** Which screens, in which looks. */
export function Wishes({ choice, onChange }: WishesProps) {
  const { text, format } = useLabWords()
  const id = useId()
  const several = ['locale', 'theme', 'font'] as const
  const options = { locale: locales, theme: themes, font: fonts }
  const nameOf = (kind: (typeof several)[number], option: string): string =>
    kind === 'locale'
      ? localeFacts[option as keyof typeof localeFacts].name
      : kind === 'theme'
        ? text(`lab.gallery.theme.${option as (typeof themes)[number]}`)
        : format.number(Number(option))
  const turn = (kind: (typeof several)[number], option: string) => {
    const before: readonly string[] = choice[kind]
    const after = (options[kind] as readonly string[]).filter((one) => (one === option) !== before.includes(one))
    // The last look stays: a gallery without any would be empty.
    if (after.length > 0) onChange({ ...choice, [kind]: after })
  }
  return (
    <div className={styles.wishes} role="search">
      <label className={styles.find} htmlFor={`${id}-find`}>
        <span>{text('lab.gallery.find')}</span>
        <input
          id={`${id}-find`}
          type="search"
          autoComplete="off"
          maxLength={60}
          placeholder="sign-up"
          value={choice.find}
          onChange={(event) => onChange({ ...choice, find: event.target.value })}
        />
      </label>
      <Choices
        name={text('lab.gallery.kind')}
        options={kinds.map((kind) => ({ id: kind, name: text(`lab.gallery.kind.${kind}`), isOn: choice.kind === kind }))}
        onTurn={(kind) => onChange({ ...choice, kind: kind as Choice['kind'] })}
      />
      {several.map((kind) => (
        <Choices
          key={kind}
          name={text(`lab.gallery.${kind}`)}
          options={options[kind].map((option) => ({
            id: option,
            name: nameOf(kind, option),
            isOn: (choice[kind] as readonly string[]).includes(option),
            ...(kind === 'locale' && { lang: localeFacts[option as keyof typeof localeFacts].lang }),
          }))}
          onTurn={(option) => turn(kind, option)}
        />
      ))}
      <Choices
        name={text('lab.gallery.size')}
        options={sizes.map((size) => ({ id: size, name: text(`lab.gallery.size.${size}`), isOn: choice.size === size }))}
        onTurn={(size) => onChange({ ...choice, size: size as Choice['size'] })}
      />
    </div>
  )
}

interface Option {
  id: string
  name: string
  isOn: boolean
  lang?: string
}

const Choices = ({ name, options, onTurn }: { name: string; options: readonly Option[]; onTurn: (id: string) => void }) => (
  <fieldset className={styles.choices}>
    <legend>{name}</legend>
    <div>
      {options.map(({ id, name: said, isOn, lang }) => (
        <button key={id} type="button" aria-pressed={isOn} lang={lang} onClick={() => onTurn(id)}>
          {said}
        </button>
      ))}
    </div>
  </fieldset>
)
