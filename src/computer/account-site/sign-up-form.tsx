import type { captchaMachine } from '../../flows/captcha/captcha.machine.ts'
import type { NumberFault } from '../../flows/actors.ts'
import type { webSignUpMachine } from '../../flows/web-sign-up/web-sign-up.machine.ts'
import { useI18n, type TextKey } from '../../i18n/index.ts'
import { regionName } from '../../i18n/words/region-names.ts'
import { Notice, TextField } from '../../ui/index.ts'
import { AgreementField } from '../parts/agreement-field.tsx'
import { CaptchaFields } from '../parts/captcha-fields.tsx'
import { BirthdayField } from '../parts/birthday-field.tsx'
import { SelectField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { useRegions } from '../parts/use-regions.ts'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

const numberFaults: Record<Exclude<NumberFault, 'not-here'>, TextKey> = {
  empty: 'sign-up.number.empty',
  letters: 'sign-up.number.letters',
  'too-short': 'sign-up.number.too-short',
  'too-long': 'sign-up.number.too-long',
}

/** Number, region, birthday and the text in a picture: all on one page, before any code is sent. */
export function SignUpForm({ path, tab }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const regions = useRegions(i18n, true)
  const [snapshot, send] = useActor<typeof webSignUpMachine>(path)
  const captchaPath = `${path}/captcha`
  const [picture, sendPicture] = useActor<typeof captchaMachine>(captchaPath)
  if (!snapshot) return null
  const { context } = snapshot
  const { region, reading, showsFaults, trouble, captchaPass } = context
  const sending = snapshot.hasTag('busy')
  const checking = !sending && picture?.matches({ entering: 'checking' }) === true
  const busy = sending || checking
  const number = showsFaults && reading && !reading.valid ? reading.reason : undefined
  const picked = captchaPass === undefined && snapshot.matches('form')
  return (
    <SitePage site={text('account-site.name')} title={text('account-site.sign-up.title')} busy={busy}>
      {trouble && !busy && <TroubleNotice trouble={trouble} onRetry={() => send({ type: 'form.submitted' })} />}
      <Form action={text('account-site.create')} busy={busy} onSubmit={() => send({ type: 'form.submitted' })}>
        <SelectField
          label={text('account.region')}
          value={region}
          options={regions}
          onValue={(chosen) => send({ type: 'region.chosen', region: chosen })}
          helper={text('country.permanent')}
          disabled={busy}
        />
        <TextField
          label={text('sign-up.number.label')}
          value={context.text}
          onValue={(typed) => send({ type: 'number.changed', text: typed })}
          type="tel"
          name="tel"
          autoComplete="tel"
          dir="ltr"
          maxLength={40}
          autoFocus
          readOnly={busy}
          error={
            number === undefined
              ? undefined
              : number === 'not-here'
                ? text('sign-up.number.wrong-country', { country: regionName(i18n, region) })
                : text.of({ key: numberFaults[number] })
          }
        />
        <BirthdayField
          label={text('account-site.birthday')}
          value={context.birthday}
          onValue={(day) => send({ type: 'birthday.changed', text: day })}
          readOnly={busy}
          error={showsFaults && !context.isBirthday ? text('account-site.birthday.wrong') : undefined}
        />
        {captchaPass !== undefined && !busy && <Notice kind="success">{text('account-site.sign-up.passed')}</Notice>}
        {picked && picture && <CaptchaFields snapshot={picture} send={sendPicture} busy={busy} showsFaults={showsFaults} />}
        <AgreementField
          tab={tab}
          agreed={context.agreed}
          onAgreed={(on) => send({ type: 'agreement.changed', on })}
          isMissing={showsFaults && !context.agreed}
        />
      </Form>
      {sending && <WaitingFor path={path} text="sign-up.wait.sending" onCancel={() => send({ type: 'cancel' })} />}
      {checking && <WaitingFor path={captchaPath} text="sign-up.wait.captcha" onCancel={() => sendPicture({ type: 'cancel' })} />}
    </SitePage>
  )
}
