import { TextField, type TextFieldProps } from '../../ui/index.ts'
import { FieldsForm } from './fields-form.tsx'

interface PinFormProps extends Pick<TextFieldProps, 'label' | 'value' | 'onValue' | 'helper' | 'error' | 'enterKeyHint' | 'readOnly'> {
  /** What Enter does: the words on the page's button. */
  action: string
  onSubmit: () => void
}

/** One entry of a pin, in digits that do not show. */
export function PinForm({ action, onSubmit, readOnly = false, ...field }: PinFormProps) {
  return (
    <FieldsForm busy={readOnly} action={action} onSubmit={onSubmit}>
      <TextField
        {...field}
        readOnly={readOnly}
        type="password"
        inputMode="numeric"
        dir="ltr"
        maxLength={8}
        filter={(typed) => typed.replace(/\D/g, '')}
        autoFocus
      />
    </FieldsForm>
  )
}
