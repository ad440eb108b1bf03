import type { wifiMachine } from '../../../flows/wifi/wifi.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Card, Copy, EmptyState, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, useRadios } from '../../world-context.tsx'

/** The page that a network shows before it lets anything through. */
export function WifiPortalScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof wifiMachine>(path)
  const [, tellRadios] = useRadios()
  if (!snapshot) return null
  const { name } = snapshot.context
  function accept() {
    tellRadios({ type: 'portal.accepted', name })
    send({ type: 'portal.left' })
  }
  return (
    <Page
      title={text('settings.wifi.sign-in')}
      onBack={() => send({ type: 'back' })}
      large={false}
      footer={
        <Button wide onTap={accept}>
          {text('settings.wifi.portal-accept')}
        </Button>
      }
    >
      <Card>
        <EmptyState icon="wifi" title={text('settings.wifi.portal', { name })} text={text('settings.wifi.portal-text')} />
      </Card>
      <Copy muted align="center">
        {text('simulation.no-secrets')}
      </Copy>
    </Page>
  )
}
