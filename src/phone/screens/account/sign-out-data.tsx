import { useText } from '../../../i18n/index.ts'
import { RadioList } from '../../../ui/index.ts'
import { useData } from '../../parts/use-data.ts'
import styles from './sign-out-data.module.css'

/** Asks what becomes of what is on this phone when somebody signs out. Where nothing is, there is nothing to ask. */
export function SignOutData({ keeps, onChoose }: { keeps: boolean; onChoose: (keeps: boolean) => void }) {
  const text = useText()
  const [data] = useData()
  const items = data?.context.items.filter(({ content }) => content !== null) ?? []
  if (items.length === 0) return null
  const onlyHere = items.filter(({ pending }) => pending).length
  return (
    <>
      <div className={styles.choice}>
        <RadioList
          titled
          label={text('account.sign-out.data')}
          value={keeps ? 'keep' : 'remove'}
          onChange={(chosen) => onChoose(chosen === 'keep')}
          options={[
            { value: 'keep', label: text('account.sign-out.keep') },
            { value: 'remove', label: text('account.sign-out.remove') },
          ]}
        />
      </div>
      {!keeps && onlyHere > 0 && <p>{text('account.sign-out.lost', { count: onlyHere })}</p>}
    </>
  )
}
