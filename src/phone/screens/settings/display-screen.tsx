import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { Card, ListGroup, Page, RadioList, Slider, maxFontScale, minFontScale } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, usePhone } from '../../world-context.tsx'
import styles from './display-screen.module.css'

/** How the phone looks: theme, size of text, way of navigating. */
export function DisplayScreen({ path }: { path: ActorPath }) {
  const { text, format } = useI18n()
  const [, send] = useActor<typeof settingsMachine>(path)
  const [{ appearance }, tellPhone] = usePhone()
  return (
    <Page title={text('settings.display')} onBack={() => send({ type: 'back' })}>
      <RadioList
        label={text('settings.display.theme')}
        titled
        options={[
          { value: 'light', label: text('settings.display.light') },
          { value: 'dark', label: text('settings.display.dark'), summary: text('settings.display.dark.summary') },
        ]}
        value={appearance.theme}
        onChange={(theme) => tellPhone({ type: 'theme.chosen', theme })}
      />
      <ListGroup title={text('settings.display.font-size')}>
        <Card>
          <p className={styles.sample}>{text('settings.display.font-sample')}</p>
          <Slider
            label={text('settings.display.font-size')}
            value={appearance.fontScale}
            min={minFontScale}
            max={maxFontScale}
            step={0.05}
            onChange={(fontScale) => tellPhone({ type: 'font-scale.chosen', fontScale: Math.round(fontScale * 100) / 100 })}
            valueText={text('settings.display.font-scale', { percent: format.number(Math.round(appearance.fontScale * 100)) })}
          />
        </Card>
      </ListGroup>
      <RadioList
        label={text('settings.display.navigation')}
        titled
        options={[
          { value: 'gestures', label: text('settings.display.gestures') },
          { value: 'buttons', label: text('settings.display.buttons') },
        ]}
        value={appearance.navigation}
        onChange={(navigation) => tellPhone({ type: 'navigation.chosen', navigation })}
      />
    </Page>
  )
}
