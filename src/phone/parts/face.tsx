import { cx } from '../../ui/index.ts'
import styles from './face.module.css'

/** So many colours a face can have. */
const hues = 6

/** First letters of the first and the last word; of a name without blanks the first letter. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const first = (word = '') => word.match(/\p{L}/u)?.[0] ?? ''
  return (words.length > 1 ? first(words[0]) + first(words.at(-1)) : first(words[0])).toUpperCase()
}

/** Always the same for one name. */
const hueOf = (name: string) => [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9_973, 7) % hues

/** A round picture of a person, drawn from the name. */
export const Face = ({ name, large = false }: { name: string; large?: boolean }) => (
  // The letters are drawn by the style: they are no part of what the row says.
  <span className={cx(styles.face, large && styles.large)} data-hue={hueOf(name)} data-initials={initialsOf(name)} aria-hidden="true" />
)
