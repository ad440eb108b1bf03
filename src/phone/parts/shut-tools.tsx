import { useText } from '../../i18n/index.ts'
import { ListGroup, ListRow } from '../../ui/index.ts'
import { usePhone, useRadios } from '../world-context.tsx'

/** What stays in reach of whoever holds a phone that is shut: a network, and help in an emergency. */
export function ShutTools({ onHelp }: { onHelp?: () => void }) {
  const text = useText()
  const [, tell] = usePhone()
  const [{ wifi }] = useRadios()
  return (
    <ListGroup>
      <ListRow
        icon={wifi.on ? 'wifi' : 'wifi-off'}
        title={text('shut.wifi')}
        value={wifi.current?.name ?? text(wifi.on ? 'shut.not-connected' : 'state.off')}
        onTap={() => tell({ type: 'networks.opened' })}
      />
      <ListRow icon="call" tint="red" title={text('shut.emergency')} onTap={() => tell({ type: 'emergency.opened' })} />
      {onHelp && <ListRow icon="help" tint="gray" title={text('activation-lock.help')} onTap={onHelp} />}
    </ListGroup>
  )
}
