import { useDeferredValue, useEffect, useState } from 'react'
import { isPageId, pageIds, type PageId } from '../../flows/pages.ts'
import { screenIds, type ScreenId } from '../../flows/screens.ts'
import { formatAddress } from '../address.ts'
import { LabWordsProvider, useLabWords } from '../lab-text.tsx'
import { useLabState } from '../use-lab.tsx'
import styles from './gallery.module.css'
import { formatChoice, looksOf, readChoice, type Choice, type Look } from './looks.ts'
import { Picture } from './picture.tsx'
import { Wishes } from './wishes.tsx'

type Place = ScreenId | PageId

/** Screens by the flow that their name begins with, in the order of the lists. */
const groupsOf = (places: readonly Place[]) => Map.groupBy(places, (place) => place.split('/')[0]!)

/** Every screen of the phone and page of the computer, in every look. */
export const Gallery = () => (
  <LabWordsProvider>
    <Rooms />
  </LabWordsProvider>
)

function Rooms() {
  const { text, maybe } = useLabWords()
  const [choice, setChoice] = useState(() => readChoice(location.hash))
  useEffect(() => {
    history.replaceState(null, '', `${location.pathname}${location.search}${formatChoice(choice)}`)
  }, [choice])

  const nameOf = (place: Place) => maybe(`lab.${isPageId(place) ? 'page' : 'screen'}.${place}`) ?? place
  const wanted = choice.find.trim().toLowerCase()
  const places = [...screenIds, ...pageIds].filter(
    (place) =>
      (choice.kind === 'all' || (choice.kind === 'computer') === isPageId(place)) &&
      (place.includes(wanted) || nameOf(place).toLowerCase().includes(wanted)),
  )
  const looks = looksOf(choice)
  return (
    <div className={styles.gallery} data-part="gallery">
      <Wishes choice={choice} onChange={setChoice} />
      <p className={styles.count} role="status">
        {text('lab.gallery.count', { screens: places.length, pictures: places.length * looks.length })}
      </p>
      {places.length === 0 && <p className={styles.empty}>{text('lab.gallery.none')}</p>}
      <Hanging places={useDeferredValue(places.join(' '))} looks={useDeferredValue(choice)} nameOf={nameOf} />
    </div>
  )
}

/** @param places separated by spaces, so that the same ones are the same */
function Hanging({ places, looks: choice, nameOf }: { places: string; looks: Choice; nameOf: (place: Place) => string }) {
  const looks = looksOf(choice)
  const groups = groupsOf(places.split(' ').filter((place) => place !== '') as Place[])
  return (
    <div className={styles.groups}>
      {[...groups].map(([group, members]) => (
        <section key={group} className={styles.group} aria-label={group}>
          <h2>{group}</h2>
          <ul className={styles.places} data-compare={looks.length > 1 || undefined} data-size={choice.size}>
            {members.map((place) => (
              <li key={place}>
                {looks.length > 1 && <Name place={place} name={nameOf(place)} />}
                <ul className={styles.looks}>
                  {looks.map((look) => (
                    <li key={`${look.locale} ${look.theme} ${look.font}`}>
                      <Frame place={place} name={nameOf(place)} look={look} isAlone={looks.length === 1} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** @param address where a press on it leads */
const Name = ({ place, name, address }: { place: Place; name: string; address?: string }) => (
  <h3 className={styles.name}>
    {address === undefined ? name : <a href={address}>{name}</a>} <code>{place}</code>
  </h3>
)

function Frame({ place, name, look, isAlone }: { place: Place; name: string; look: Look; isAlone: boolean }) {
  const { text, format } = useLabWords()
  const lab = useLabState(({ address }) => address.lab)
  const { locale, theme, font } = look
  const said = text('lab.gallery.look', { locale, theme: text(`lab.gallery.theme.${theme}`), font: format.number(font) })
  const address = `/${formatAddress({ at: place, locale, theme, font, lab })}`
  return (
    // The link is as large as the picture, and yet the picture no part of what it is called.
    <div className={styles.frame}>
      <Picture screen={place} look={look} />
      {isAlone ? (
        <Name place={place} name={name} address={address} />
      ) : (
        <a className={styles.said} href={address} aria-label={`${name}: ${said}`}>
          {said}
        </a>
      )}
    </div>
  )
}
