import type { wifiMachine } from '../../../flows/wifi/wifi.machine.ts'
import { useText } from '../../../i18n/index.ts'
import { Button, Copy, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { FieldsForm } from '../../parts/fields-form.tsx'
import { PasswordField } from '../../parts/password-field.tsx'
import { useActor, useRadios } from '../../world-context.tsx'

/** The password of a network. Whether it was right shows in the list, where the phone tries it. */
export function WifiPasswordScreen({ path }: { path: ActorPath }) {
  const text = useText()
  const [snapshot, send] = useActor<typeof wifiMachine>(path)
  const [{ wifi }, tellRadios] = useRadios()
  if (!snapshot) return null
  const { name, password } = snapshot.context
  const wasRefused = wifi.networks.some((network) => network.name === name && network.state === 'refused')
  const isLongEnough = snapshot.can({ type: 'password.submitted' })
  function submit() {
    if (!isLongEnough) return
    tellRadios({ type: 'network.chosen', name, password })
    send({ type: 'password.submitted' })
  }
  return (
    <Page
      title={name}
      onBack={() => send({ type: 'back' })}
      footer={
        <Button wide disabled={!isLongEnough} onTap={submit}>
          {text('settings.wifi.connect')}
        </Button>
      }
    >
      <Copy>{text('settings.wifi.password-text', { name })}</Copy>
      <FieldsForm busy={false} action={text('settings.wifi.connect')} onSubmit={submit}>
        <PasswordField
          label={text('settings.wifi.password')}
          value={password}
          onValue={(typed) => send({ type: 'password.changed', text: typed })}
          name="wifi-password"
          enterKeyHint="go"
          autoFocus
          error={wasRefused && password === '' ? text('settings.wifi.password-wrong') : undefined}
        />
      </FieldsForm>
    </Page>
  )
}
