import type { wifiMachine } from '../../../flows/wifi/wifi.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { ListGroup, ListRow, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { WifiList } from '../../parts/wifi-list.tsx'
import { useActor, useRadios } from '../../world-context.tsx'

/** Wi-Fi: the networks in reach, and which way apps go. */
export function WifiScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [, send] = useActor<typeof wifiMachine>(path)
  const [{ link, wifi }] = useRadios()
  return (
    <Page title={text('settings.wifi')} onBack={() => send({ type: 'back' })} busy={wifi.scanning}>
      <WifiList path={path} />
      <ListGroup>
        <ListRow title={text('settings.link')} value={text(`settings.link.${link}`)} />
      </ListGroup>
    </Page>
  )
}
