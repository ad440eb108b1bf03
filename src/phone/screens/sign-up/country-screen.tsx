import { useMemo } from 'react'
import type { signUpMachine } from '../../../flows/sign-up/sign-up.machine.ts'
import { localeFacts, useI18n } from '../../../i18n/index.ts'
import { Copy, EmptyState, Icon, ListGroup, ListRow, Page, TextField } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, usePhone } from '../../world-context.tsx'
import { callingCodes } from '../../../i18n/words/numbers.ts'
import styles from './country-screen.module.css'
import { inWords } from '../../../i18n/words/in-words.ts'
import { regionName } from '../../../i18n/words/region-names.ts'

interface Country {
  region: string
  name: string
  code: string
  /** What a search looks through. */
  words: string
}

const oftenUsed = ['GB', 'US', 'CN', 'IN', 'DE', 'FR', 'ES', 'BR']
const mostOften = 6

const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })
const plain = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Which country or region the number is read in. */
export function CountryScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof signUpMachine>(path)
  const [phone] = usePhone()
  // 245 names in two languages, sorted by a collator: too slow to do again for every letter typed.
  const countries = useMemo(() => {
    const all = [...callingCodes].map(([region, code]): Country => {
      const name = regionName(i18n, region)
      return { region, code, name, words: plain(`${name} ${english.of(region)} ${region} ${code}`) }
    })
    const { compare } = new Intl.Collator(localeFacts[i18n.locale].intl)
    return all.toSorted((one, other) => compare(one.name, other.name))
  }, [i18n])
  if (!snapshot) return null
  const { query, region: chosen } = snapshot.context
  const wanted = plain(query.trim())
  const found = countries.filter(({ words }) => words.includes(wanted))
  const often = [...new Set([phone.region, ...oftenUsed])].slice(0, mostOften)
  const row = ({ region, name, code }: Country) => (
    <ListRow
      key={region}
      title={name}
      value={inWords(i18n, code)}
      chevron={false}
      trailing={region === chosen && <Icon name="check" label={text('country.chosen')} className={styles.check} />}
      onTap={() => send({ type: 'country.chosen', region })}
    />
  )
  return (
    <Page title={text('country.title')} onBack={() => send({ type: 'back' })}>
      <TextField
        label={text('country.search')}
        value={query}
        onValue={(typed) => send({ type: 'country.searched', query: typed })}
        type="search"
        enterKeyHint="search"
        maxLength={40}
      />
      {wanted === '' && (
        <>
          <Copy muted>{text('country.permanent')}</Copy>
          <ListGroup title={text('country.frequent')}>
            {often.map((region) => countries.find((one) => one.region === region)).map((one) => one && row(one))}
          </ListGroup>
        </>
      )}
      {found.length > 0 ? (
        <div className={styles.long}>
          <ListGroup {...(wanted === '' && { title: text('country.all') })}>{found.map(row)}</ListGroup>
        </div>
      ) : (
        <EmptyState icon="search" title={text('country.none', { query: query.trim() })} />
      )}
    </Page>
  )
}
