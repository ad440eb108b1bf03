import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { localeFacts, localeFor, locales, useText, type Locale } from '../../../i18n/index.ts'
import { Copy, Page, RadioList } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, usePhone } from '../../world-context.tsx'

const optionOf = (locale: Locale) => ({ value: locale, label: localeFacts[locale].name, lang: localeFacts[locale].lang })
const languages = locales.filter((locale) => !localeFacts[locale].pseudo).map(optionOf)
const pseudoLanguages = locales.filter((locale) => localeFacts[locale].pseudo).map(optionOf)

/** The language of this phone, each named in its own words. */
export function LanguageScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof settingsMachine>(path)
  const [{ appearance }, tellPhone] = usePhone()
  const value = localeFor(appearance.locale)
  const choose = (locale: Locale) => tellPhone({ type: 'language.chosen', locale })
  return (
    <Page title={text('settings.languages')} onBack={() => send({ type: 'back' })}>
      <RadioList label={text('settings.languages.choose')} titled options={languages} value={value} onChange={choose} />
      <RadioList label={text('settings.languages.pseudo')} titled options={pseudoLanguages} value={value} onChange={choose} />
      <Copy muted>{text('settings.languages.pseudo-text')}</Copy>
    </Page>
  )
}
