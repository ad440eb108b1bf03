import { useText } from '../../i18n/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { usePhone } from '../world-context.tsx'
import styles from './imei-dialog.module.css'

/** The serial numbers of the phone, one a SIM slot: what `*#06#` shows on any keypad. */
export function ImeiDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText()
  const [{ imeis }] = usePhone()
  return (
    <Dialog
      open={open}
      title={text('dialer.imei')}
      onDismiss={onClose}
      actions={
        <Button kind="secondary" wide onTap={onClose}>
          {text('action.ok')}
        </Button>
      }
    >
      <ol className={styles.imeis}>
        {imeis.map((imei, at) => (
          <li key={imei}>
            <span>{text('messages.sim', { slot: at + 1 })}</span> <bdi className={styles.imei}>{imei}</bdi>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
