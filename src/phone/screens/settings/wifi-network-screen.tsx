import type { wifiMachine } from '../../../flows/wifi/wifi.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { networkText } from '../../parts/wifi-list.tsx'
import { useActor, useRadios } from '../../world-context.tsx'

/** One network that the phone knows: what it is worth, and how to leave it for good. */
export function WifiNetworkScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof wifiMachine>(path)
  const [{ wifi }, tellRadios] = useRadios()
  if (!snapshot) return null
  const { name } = snapshot.context
  const network = wifi.networks.find((one) => one.name === name)
  const mayConnect = network !== undefined && network.state !== 'connected' && network.state !== 'connecting'
  const state = network
    ? text.of({ key: network.state === 'idle' ? 'settings.wifi.state-idle' : networkText(network) })
    : text('settings.wifi.state-away')
  function connect() {
    tellRadios({ type: 'network.chosen', name })
    send({ type: 'network.left' })
  }
  function forget() {
    tellRadios({ type: 'network.forgotten', name })
    send({ type: 'network.left' })
  }
  return (
    <Page
      title={name}
      onBack={() => send({ type: 'back' })}
      footer={
        mayConnect && (
          <Button wide onTap={connect}>
            {text('settings.wifi.connect')}
          </Button>
        )
      }
    >
      <ListGroup>
        <ListRow title={text('settings.wifi.state')} value={state} />
        {network && <ListRow title={text('settings.wifi.signal')} value={text('settings.sim.signal-bars', { bars: network.bars })} />}
        {network && (
          <ListRow
            title={text('settings.wifi.security')}
            value={text(network.secured ? 'settings.wifi.security-password' : 'settings.wifi.security-none')}
          />
        )}
      </ListGroup>
      <ListGroup>
        {network?.state === 'connected' && network.kind === 'captive' && (
          <ListRow title={text('settings.wifi.sign-in')} onTap={() => send({ type: 'portal.opened', name })} />
        )}
        <ListRow title={text('settings.wifi.forget')} danger chevron={false} onTap={forget} />
      </ListGroup>
    </Page>
  )
}
