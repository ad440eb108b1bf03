import type { settingsMachine } from '../../../flows/settings/settings.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Card, EmptyState, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/front-screen.ts'
import { useActor, useRadios } from '../../world-context.tsx'

/** Wi-Fi: on or off, the network in reach and what it is worth. */
export function WifiScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof settingsMachine>(path)
  const [{ wifi, link }, tellRadios] = useRadios()
  const { quality } = wifi
  return (
    <Page title={text('settings.wifi')} onBack={() => send({ type: 'back' })}>
      <ListGroup>
        <ListRow title={text('settings.wifi.use')} checked={wifi.on} onChecked={(on) => tellRadios({ type: 'wifi.changed', on })} />
      </ListGroup>
      {wifi.on && quality !== 'out-of-reach' ? (
        <ListGroup title={text('settings.wifi.current')} footer={text(`settings.wifi.quality.${quality}-text`)}>
          <ListRow
            icon={quality === 'good' ? 'wifi' : quality === 'weak' ? 'wifi-1' : 'warning'}
            tint={quality === 'good' ? 'accent' : 'orange'}
            title={text('settings.wifi.network')}
            summary={text(`settings.wifi.quality.${quality}`)}
          />
        </ListGroup>
      ) : (
        <Card>
          <EmptyState
            icon={wifi.on ? 'wifi' : 'wifi-off'}
            title={text(wifi.on ? 'settings.wifi.none' : 'settings.wifi.off')}
            text={text(wifi.on ? 'settings.wifi.none-text' : 'settings.wifi.off-text')}
          />
        </Card>
      )}
      <ListGroup>
        <ListRow title={text('settings.link')} value={text(`settings.link.${link}`)} />
      </ListGroup>
    </Page>
  )
}
