import type { captchaMachine } from '../../flows/captcha/captcha.machine.ts'
import { looksLikeEmail, type mailSignUpMachine } from '../../flows/mail-sign-up/mail-sign-up.machine.ts'
import { useI18n } from '../../i18n/index.ts'
import { passwordRefusal } from '../../i18n/words/password-refusal.ts'
import { Notice, TextField } from '../../ui/index.ts'
import { AgreementField } from '../parts/agreement-field.tsx'
import { CaptchaFields } from '../parts/captcha-fields.tsx'
import { BirthdayField } from '../parts/birthday-field.tsx'
import { SelectField } from '../parts/fields.tsx'
import { Form } from '../parts/form.tsx'
import { NewPasswordFields } from '../parts/new-password-fields.tsx'
import type { PageProps } from '../page-props.ts'
import { SitePage } from '../parts/site-page.tsx'
import { TroubleNotice } from '../parts/trouble-notice.tsx'
import { useRegions } from '../parts/use-regions.ts'
import { WaitingFor } from '../parts/waiting-for.tsx'
import { useActor } from '../world-context.tsx'

/** Address, region, birthday, a password twice and the text in a picture: then a mail is sent. */
export function MailSignUpForm({ path, tab }: PageProps) {
  const i18n = useI18n()
  const { text } = i18n
  const regions = useRegions(i18n)
  const [snapshot, send] = useActor<typeof mailSignUpMachine>(path)
  const captchaPath = `${path}/captcha`
  const [picture, sendPicture] = useActor<typeof captchaMachine>(captchaPath)
  if (!snapshot) return null
  const { region, email, birthday, agreed, showsFaults, captchaPass, trouble, isBirthday } = snapshot.context
  const sending = snapshot.hasTag('busy')
  const checking = !sending && picture?.matches({ entering: 'checking' }) === true
  const busy = sending || checking
  const refusal = trouble && passwordRefusal(i18n, trouble.failure)
  const submit = () => send({ type: 'form.submitted' })
  return (
    <SitePage site={text('account-site.name')} title={text('account-site.register.mail')} busy={busy}>
      {trouble && !busy && refusal === undefined && <TroubleNotice trouble={trouble} onRetry={submit} />}
      <Form action={text('account-site.create')} busy={busy} onSubmit={submit}>
        <TextField
          label={text('account-site.email')}
          value={email}
          onValue={(typed) => send({ type: 'email.changed', text: typed })}
          inputMode="email"
          name="email"
          autoComplete="email"
          dir="ltr"
          maxLength={254}
          autoFocus
          readOnly={busy}
          error={showsFaults && !looksLikeEmail(email) ? text('account-site.email.wrong') : undefined}
        />
        <SelectField
          label={text('account.region')}
          value={region}
          options={regions}
          onValue={(chosen) => send({ type: 'region.chosen', region: chosen })}
          helper={text('country.permanent')}
          disabled={busy}
        />
        <BirthdayField
          label={text('account-site.birthday')}
          value={birthday}
          onValue={(day) => send({ type: 'birthday.changed', text: day })}
          readOnly={busy}
          error={showsFaults && !isBirthday ? text('account-site.birthday.wrong') : undefined}
        />
        <NewPasswordFields choice={snapshot.context} send={send} busy={busy} refusal={refusal} />
        {captchaPass !== undefined && !busy && <Notice kind="success">{text('account-site.sign-up.passed')}</Notice>}
        {captchaPass === undefined && snapshot.matches('form') && picture && (
          <CaptchaFields snapshot={picture} send={sendPicture} busy={busy} showsFaults={showsFaults} />
        )}
        <AgreementField
          tab={tab}
          agreed={agreed}
          onAgreed={(on) => send({ type: 'agreement.changed', on })}
          isMissing={showsFaults && !agreed}
        />
      </Form>
      {sending && <WaitingFor path={path} text="account-site.mail.sending" onCancel={() => send({ type: 'cancel' })} />}
      {checking && <WaitingFor path={captchaPath} text="sign-up.wait.captcha" onCancel={() => sendPicture({ type: 'cancel' })} />}
    </SitePage>
  )
}
