import { useMemo } from 'react'
import type { setupWizardMachine } from '../../../flows/setup-wizard/setup-wizard.machine.ts'
import { localeFacts, localeFor, locales, useI18n, useText } from '../../../i18n/index.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { callingCodes, spacedNumber } from '../../../i18n/words/numbers.ts'
import { regionName } from '../../../i18n/words/region-names.ts'
import { Copy, ListGroup, ListRow, Notice, RadioList } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { ShutTools } from '../../parts/shut-tools.tsx'
import { WaitingFor } from '../../parts/waiting-for.tsx'
import { useActor, usePhone, useRadios } from '../../world-context.tsx'
import { SetupPage } from './setup-page.tsx'

interface StepProps {
  path: ActorPath
}

function useStep(path: ActorPath) {
  const text = useText()
  const [snapshot, send] = useActor<typeof setupWizardMachine>(path)
  const next = { label: text('action.next'), onTap: () => send({ type: 'step.finished' }) }
  return { text, snapshot, send, next, onBack: () => send({ type: 'back' }) }
}

const languages = locales
  .filter((locale) => !localeFacts[locale].pseudo)
  .map((locale) => ({ value: locale, label: localeFacts[locale].name, lang: localeFacts[locale].lang }))

export function SetupLanguageScreen({ path }: StepProps) {
  const { text, next } = useStep(path)
  const [{ appearance }, tell] = usePhone()
  return (
    <SetupPage title={text('setup.welcome')} next={next}>
      <Copy>{text('setup.welcome-text')}</Copy>
      <RadioList
        label={text('settings.languages.choose')}
        titled
        options={languages}
        value={localeFor(appearance.locale)}
        onChange={(locale) => tell({ type: 'language.chosen', locale })}
      />
      <ListGroup>
        <ListRow icon="call" tint="red" title={text('shut.emergency')} onTap={() => tell({ type: 'emergency.opened' })} />
      </ListGroup>
    </SetupPage>
  )
}

const oftenUsed = ['GB', 'US', 'CN', 'IN', 'DE', 'FR', 'ES', 'BR']

export function SetupRegionScreen({ path }: StepProps) {
  const { text, snapshot, send, next, onBack } = useStep(path)
  const i18n = useI18n()
  const options = useMemo(() => {
    const named = [...callingCodes.keys()].map((region) => ({ value: region as string, label: regionName(i18n, region) }))
    const { compare } = new Intl.Collator(localeFacts[i18n.locale].intl)
    return named.toSorted((one, other) => compare(one.label, other.label))
  }, [i18n])
  if (!snapshot) return null
  const { region } = snapshot.context
  const often = [...new Set([region, ...oftenUsed])]
  const choose = (chosen: string) => send({ type: 'region.selected', region: chosen })
  return (
    <SetupPage title={text('setup.region')} onBack={onBack} next={next}>
      <Copy>{text('setup.region-text')}</Copy>
      <RadioList
        label={text('country.frequent')}
        titled
        options={options.filter(({ value }) => often.includes(value))}
        value={region}
        onChange={choose}
      />
      <RadioList
        label={text('country.all')}
        titled
        options={options.filter(({ value }) => !often.includes(value))}
        value={region}
        onChange={choose}
      />
    </SetupPage>
  )
}

export function SetupKeyboardScreen({ path }: StepProps) {
  const { text, next, onBack } = useStep(path)
  const [{ appearance }] = usePhone()
  const { name, lang } = localeFacts[localeFor(appearance.locale)]
  return (
    <SetupPage title={text('setup.keyboard')} onBack={onBack} next={next}>
      <RadioList
        label={text('setup.keyboard')}
        options={[{ value: 'standard', label: name, lang, summary: text('setup.keyboard-layout') }]}
        value="standard"
        onChange={() => {}}
      />
    </SetupPage>
  )
}

export function SetupWifiScreen({ path }: StepProps) {
  const { text, next, onBack } = useStep(path)
  const [{ link }] = useRadios()
  return (
    <SetupPage title={text('setup.wifi')} onBack={onBack} next={{ ...next, label: text(link === 'none' ? 'setup.later' : 'action.next') }}>
      <Copy>{text('setup.wifi-text')}</Copy>
      <ShutTools />
      <ListGroup>
        <ListRow title={text('settings.link')} value={text(`settings.link.${link}`)} />
      </ListGroup>
      {link === 'none' && <Notice kind="warning">{text('setup.wifi-none')}</Notice>}
    </SetupPage>
  )
}

const terms = ['use', 'data', 'lock'] as const

export function SetupTermsScreen({ path }: StepProps) {
  const { text, next, onBack } = useStep(path)
  return (
    <SetupPage title={text('setup.terms')} reading onBack={onBack} next={{ ...next, label: text('setup.terms.agree') }}>
      {terms.map((part) => (
        <Copy key={part}>{text.of({ key: `setup.terms.${part}` })}</Copy>
      ))}
    </SetupPage>
  )
}

export function SetupSimScreen({ path }: StepProps) {
  const { text, snapshot, send, next, onBack } = useStep(path)
  const i18n = useI18n()
  const [{ sims }] = useRadios()
  if (!snapshot) return null
  const inserted = sims.filter((sim) => sim.inserted)
  const isLooking = snapshot.hasTag('busy')
  return (
    <SetupPage
      title={text('setup.sim')}
      onBack={onBack}
      busy={isLooking}
      next={{ ...next, label: text(inserted.length > 0 ? 'action.next' : 'setup.skip') }}
      {...(inserted.length === 0 && { other: { label: text('setup.check-again'), onTap: () => send({ type: 'sim.looked-for' }) } })}
    >
      {inserted.length > 0 ? (
        <ListGroup>
          {inserted.map((sim) => (
            <ListRow
              key={sim.slot}
              icon={sim.registered ? 'sim' : 'signal-none'}
              tint={sim.registered ? 'green' : 'gray'}
              title={sim.carrier}
              summary={inWords(i18n, spacedNumber(sim.number))}
            />
          ))}
        </ListGroup>
      ) : (
        !isLooking && (
          <Notice kind="warning" title={text('setup.sim.none')}>
            {text('setup.sim.none-text')}
          </Notice>
        )
      )}
      {isLooking && <WaitingFor path={path} text="setup.sim.looking" onCancel={() => send({ type: 'cancel' })} />}
    </SetupPage>
  )
}
