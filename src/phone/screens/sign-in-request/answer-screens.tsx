import type { signInRequestMachine } from '../../../flows/sign-in-request/sign-in-request.machine.ts'
import { useI18n } from '../../../i18n/index.ts'
import { deviceInWords } from '../../../i18n/words/device-in-words.ts'
import { Button, Copy, Notice, Page } from '../../../ui/index.ts'
import type { ActorPath } from '../../../world/phone/front-screen.ts'
import { useActor, useReading } from '../../world-context.tsx'
import styles from './answer-screens.module.css'

/** Allowed: the code that is to be entered on the device that asks, and a warning to keep it to oneself. */
export function SignInCodeScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text, format } = i18n
  const now = useReading()
  const [snapshot, send] = useActor<typeof signInRequestMachine>(path)
  if (!snapshot?.context.code) return null
  const { code, request } = snapshot.context
  const isOver = now >= code.expiresAt
  const close = () => send({ type: 'request.closed' })
  return (
    <Page
      title={text('sign-in-request.code.title')}
      onBack={close}
      reading
      footer={
        <Button wide onTap={close}>
          {text('sign-in-request.close')}
        </Button>
      }
    >
      <Copy>{text('sign-in-request.code.text', { device: deviceInWords(i18n, request.device) })}</Copy>
      {isOver ? (
        <Notice kind="warning">{text('sign-in-request.code.over')}</Notice>
      ) : (
        <>
          {/* Digit by digit, as it will be typed. */}
          <p
            className={styles.code}
            dir="ltr"
            role="img"
            aria-label={`${text('sign-in-request.code.label')}: ${[...code.digits].join(' ')}`}
          >
            {code.digits}
          </p>
          <Copy muted align="center">
            {text('sign-in-request.code.until', { time: format.time(code.expiresAt) })}
          </Copy>
          <Notice kind="warning">{text('sign-in-request.code.secret')}</Notice>
        </>
      )}
    </Page>
  )
}

/** Denied: that sign-in is over, and what it may mean that there was one. */
export function SignInDeniedScreen({ path }: { path: ActorPath }) {
  const i18n = useI18n()
  const { text } = i18n
  const [snapshot, send] = useActor<typeof signInRequestMachine>(path)
  if (!snapshot) return null
  const close = () => send({ type: 'request.closed' })
  return (
    <Page
      title={text('sign-in-request.denied.title')}
      onBack={close}
      reading
      footer={
        <Button wide onTap={close}>
          {text('sign-in-request.close')}
        </Button>
      }
    >
      <Copy>{text('sign-in-request.denied.text', { device: deviceInWords(i18n, snapshot.context.request.device) })}</Copy>
      <Notice kind="warning">{text('sign-in-request.denied.change')}</Notice>
    </Page>
  )
}
