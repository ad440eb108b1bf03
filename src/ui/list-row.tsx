import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import styles from './list-row.module.css'
import { pressable } from './pressable.ts'
import { SwitchFace } from './switch.tsx'

export interface ListRowProps {
  /** The row's accessible name. */
  title: string
  /** A line below; read out as description. */
  summary?: ReactNode
  /** A symbol on a coloured tile, or any element. */
  icon?: IconName | ReactNode
  /** Colour of the tile: one of the tints, `accent` by default. */
  tint?: Tint
  /** The current choice, at the end of the row; read out like the summary. */
  value?: string | undefined
  /** Whether the value is good news: it takes this colour, as the symbol does, and a line of its own, so that neighbours' values line up. */
  tone?: 'good' | 'warning' | 'plain'
  /** Anything else at the end of the row. It must not be a control when the row is one. */
  trailing?: ReactNode
  onTap?: () => void
  /** Makes the row a link. */
  href?: string
  /** Makes the whole row a switch. */
  checked?: boolean | undefined
  onChecked?: (checked: boolean) => void
  disabled?: boolean
  busy?: boolean
  /** Whether an arrow shows that the row leads on; by default for rows that can be tapped. */
  chevron?: boolean
  /** Red words, for what cannot be undone. */
  danger?: boolean
  /** Taller, with a larger title: the account row. */
  large?: boolean
}

export type Tint = 'accent' | 'green' | 'orange' | 'red' | 'violet' | 'teal' | 'gray' | 'none'

const isIconName = (icon: ListRowProps['icon']): icon is IconName => typeof icon === 'string'

/** One row of a list: a button, a link, a switch, or only information, according to what it is given. */
export function ListRow(props: ListRowProps) {
  const { title, summary, icon, tint = 'accent', value, trailing, onTap, href, checked, onChecked, disabled = false, busy = false } = props
  const id = useId()
  const isSwitch = checked !== undefined
  const interactive = isSwitch || onTap !== undefined || href !== undefined
  const chevron = props.chevron ?? (interactive && !isSwitch)
  const content = (
    <>
      {icon !== undefined && (isIconName(icon) ? <Tile icon={icon} tint={tint} /> : icon)}
      {/* The blanks are for who reads the row as one text; in the layout they have no room. */}
      <span className={styles.words}>
        <span className={styles.title} id={`${id}-title`}>
          {title}
        </span>{' '}
        {value !== undefined && (
          <span className={styles.value} id={`${id}-value`}>
            {value}
          </span>
        )}{' '}
        {summary !== undefined && summary !== '' && (
          <span className={styles.summary} id={`${id}-summary`}>
            {summary}
          </span>
        )}
      </span>
      {trailing}
      {isSwitch && <SwitchFace checked={checked} disabled={disabled} busy={busy} />}
      {chevron && <Icon name="chevron" size={20} className={styles.chevron} />}
    </>
  )
  const className = cx(
    styles.row,
    interactive && styles.interactive,
    props.danger && styles.danger,
    props.tone && styles.toned,
    props.large && styles.large,
    disabled && styles.disabled,
  )
  const more = cx(value !== undefined && `${id}-value`, summary !== undefined && summary !== '' && `${id}-summary`)
  // The name is short and stays the same, so that people can say it and programs can find it; what changes describes it.
  const shared = { className, 'data-tone': props.tone, 'aria-labelledby': `${id}-title`, 'aria-describedby': more || undefined }
  if (href !== undefined) {
    return (
      <a href={href} {...shared} onClick={onTap}>
        {content}
      </a>
    )
  }
  if (!interactive)
    return (
      <div className={className} data-tone={props.tone}>
        {content}
      </div>
    )
  const tap = isSwitch ? () => onChecked?.(!checked) : onTap
  return (
    <button
      type="button"
      {...shared}
      {...(isSwitch && { role: 'switch', 'aria-checked': checked })}
      aria-busy={busy || undefined}
      {...pressable(disabled || busy, tap)}
    >
      {content}
    </button>
  )
}

/** A symbol on a coloured, rounded tile. */
const Tile = ({ icon, tint = 'accent' }: { icon: IconName; tint?: Tint }) => (
  <span className={styles.tile} data-tint={tint} aria-hidden="true">
    <Icon name={icon} size={tint === 'none' ? 24 : 18} />
  </span>
)
