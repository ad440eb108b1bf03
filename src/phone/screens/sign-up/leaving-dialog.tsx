import { useText } from '../../../i18n/index.ts'
import { Button, Dialog } from '../../../ui/index.ts'

/** Asks before what was proven and entered is thrown away. */
export function LeavingDialog({ open, onStay, onLeave }: { open: boolean; onStay: () => void; onLeave: () => void }) {
  const text = useText()
  return (
    <Dialog
      open={open}
      title={text('sign-up.leave.title')}
      onDismiss={onStay}
      actions={
        <>
          <Button kind="text" onTap={onLeave}>
            {text('sign-up.leave.leave')}
          </Button>
          <Button onTap={onStay}>{text('sign-up.leave.stay')}</Button>
        </>
      }
    >
      {text('sign-up.leave.text')}
    </Dialog>
  )
}
