import { deviceOn, oneDeviceOf } from '../lab.ts'
import { useLabWords } from '../lab-text.tsx'
import { useCurrent, useLab, useLabState } from '../use-lab.tsx'
import { panelTitles } from './panel-titles.ts'
import { Tabs } from './tabs.tsx'

/** The devices of a stage without a desk, on a screen that has room for one of them. */
export function DeviceTabs() {
  const { text } = useLabWords()
  const lab = useLab()
  const phones = useCurrent((state) => state.world.phones.length)
  const stage = useLabState(({ address }) => deviceOn(address, phones))
  const panel = useLabState((state) => state.panel)
  const { shown, offered } = oneDeviceOf(stage, panel)
  if (offered.length === 1) return null
  return (
    <nav aria-label={text('lab.device')}>
      <Tabs
        label={text('lab.device')}
        tabs={offered.map((id) => ({ id, title: text(panelTitles[id]) }))}
        selected={shown}
        onSelect={(device) => lab.turnTo(device)}
      />
    </nav>
  )
}
