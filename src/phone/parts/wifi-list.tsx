import type { WifiNetworkView } from '../../flows/radios/view-radios.ts'
import type { wifiMachine } from '../../flows/wifi/wifi.machine.ts'
import { useText, type TextKey } from '../../i18n/index.ts'
import { Card, EmptyState, Icon, ListGroup, ListRow, Progress, type IconName } from '../../ui/index.ts'
import type { ActorPath } from '../../world/phone/front-screen.ts'
import { useActor, useRadios } from '../world-context.tsx'

/** What a network is worth, as far as a phone can tell: a provider's block looks like any other day. */
const qualityText = ({ kind }: WifiNetworkView): TextKey => `settings.wifi.quality.${kind === 'isp-blocked' ? 'good' : kind}`

/** How it stands with a network, in a few words below its name. */
export function networkText(network: WifiNetworkView): TextKey {
  if (network.state === 'connected') return qualityText(network)
  if (network.state === 'connecting') return 'settings.wifi.connecting'
  if (network.state === 'refused') return 'settings.wifi.refused'
  if (network.remembered) return 'settings.wifi.saved'
  return network.secured ? 'settings.wifi.secured' : 'settings.wifi.open'
}

const strength: Record<number, IconName> = { 1: 'wifi-1', 2: 'wifi-2' }
const isTroubled = ({ kind }: WifiNetworkView) => kind === 'no-internet' || kind === 'captive'

/**
 * Wi-Fi on or off and the networks in reach, to choose from. Stands wherever somebody has to get a connection.
 * @param path where the machine of the Wi-Fi pages runs
 */
export function WifiList({ path }: { path: ActorPath }) {
  const text = useText()
  const [{ wifi, airplane }, tellRadios] = useRadios()
  const { current } = wifi
  const others = wifi.networks.filter((network) => network !== current)
  return (
    <>
      <ListGroup>
        <ListRow title={text('settings.wifi.use')} checked={wifi.on} onChecked={(on) => tellRadios({ type: 'wifi.changed', on })} />
      </ListGroup>
      {wifi.scanning && <Progress label={text('settings.wifi.scanning')} />}
      {current && (
        <ListGroup footer={text.of({ key: `${qualityText(current)}-text` as TextKey })}>
          <NetworkRow network={current} path={path} />
        </ListGroup>
      )}
      {others.length > 0 && (
        <ListGroup title={text('settings.wifi.networks')}>
          {others.map((network) => (
            <NetworkRow key={network.name} network={network} path={path} />
          ))}
        </ListGroup>
      )}
      {wifi.networks.length === 0 && (
        <Card>
          {wifi.scanning ? (
            <EmptyState icon="wifi" title={text('settings.wifi.scanning')} />
          ) : wifi.on ? (
            <EmptyState icon="wifi" title={text('settings.wifi.none')} text={text('settings.wifi.none-text')} />
          ) : (
            <EmptyState
              icon="wifi-off"
              title={text(airplane ? 'settings.wifi.airplane' : 'settings.wifi.off')}
              text={text(airplane ? 'settings.wifi.airplane-text' : 'settings.wifi.off-text')}
            />
          )}
        </Card>
      )}
    </>
  )
}

function NetworkRow({ network, path }: { network: WifiNetworkView; path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof wifiMachine>(path)
  const [, tellRadios] = useRadios()
  const { name, state, secured, remembered, kind, bars } = network
  function choose() {
    if (state === 'connected' && kind === 'captive') send({ type: 'portal.opened', name })
    else if (state === 'connected' || remembered) send({ type: 'network.opened', name })
    else if (secured) send({ type: 'password.opened', name })
    else tellRadios({ type: 'network.chosen', name })
  }
  return (
    <ListRow
      icon={state === 'connected' && isTroubled(network) ? 'warning' : (strength[bars] ?? 'wifi')}
      tint={state !== 'connected' ? 'gray' : isTroubled(network) || kind === 'weak' ? 'orange' : 'accent'}
      title={name}
      summary={text.of({ key: networkText(network) })}
      trailing={secured ? <Icon name="lock" size={18} /> : undefined}
      busy={state === 'connecting'}
      onTap={choose}
    />
  )
}
