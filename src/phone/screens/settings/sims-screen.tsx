import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { useI18n, type PhoneI18n } from '../../../i18n/index.ts'
import { ListGroup, ListRow, Page, RadioList } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { spacedNumber } from '../../../i18n/words/numbers.ts'
import { inWords } from '../../../i18n/words/in-words.ts'
import { useActor, useRadios } from '../../world-context.tsx'

type Radios = ReturnType<typeof useRadios>[0]

function stateOf({ text }: PhoneI18n, { mobile }: Radios, { service, noCredit }: Radios['sims'][number]): string {
  if (service !== 'in-service') return text(`settings.sim.${service}`)
  if (noCredit) return text('settings.sim.no-credit')
  return text('settings.sim.in-service', { bars: text('settings.sim.signal-bars', { bars: mobile.bars }) })
}

/** The SIM cards, in the phone or beside it, and mobile data. */
export function SimsScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [, send] = useActor<typeof settingsMachine>(path)
  const [radios, tellRadios] = useRadios()
  const { sims, mobile } = radios
  const inserted = sims.filter((sim) => sim.inserted)
  return (
    <Page title={text('settings.sims')} onBack={() => send({ type: 'back' })}>
      {sims.map((sim) => (
        <ListGroup key={sim.slot} title={text('settings.sim.slot', { slot: sim.slot })}>
          <ListRow
            icon={sim.inserted ? (sim.registered ? 'sim' : 'signal-none') : 'no-sim'}
            tint={sim.registered ? 'green' : 'gray'}
            title={sim.carrier}
            summary={inWords(i18n, spacedNumber(sim.number))}
          />
          <ListRow title={text('settings.sim.state')} value={stateOf(i18n, radios, sim)} />
          <ListRow
            title={text(sim.inserted ? 'settings.sim.remove' : 'settings.sim.insert', { slot: sim.slot })}
            chevron={false}
            onTap={() => tellRadios({ type: sim.inserted ? 'sim.ejected' : 'sim.inserted', slot: sim.slot })}
          />
        </ListGroup>
      ))}
      <ListGroup>
        <ListRow
          icon="mobile-data"
          tint="teal"
          title={text('settings.sim.data')}
          summary={text('settings.sim.data.summary')}
          checked={mobile.dataOn}
          onChecked={(on) => tellRadios({ type: 'mobile-data.changed', on })}
        />
        <ListRow title={text('settings.link')} value={text(`settings.link.${radios.link}`)} />
      </ListGroup>
      {inserted.length > 1 && (
        <RadioList
          label={text('settings.sim.default-data')}
          titled
          options={inserted.map(({ slot, carrier, number }) => ({
            value: `${slot}` as '1' | '2',
            label: `${text('settings.sim.slot', { slot })} · ${carrier}`,
            summary: inWords(i18n, spacedNumber(number)),
          }))}
          value={`${mobile.dataSlot}`}
          onChange={(slot) => tellRadios({ type: 'data-sim.chosen', slot: slot === '1' ? 1 : 2 })}
        />
      )}
    </Page>
  )
}
