import type { LabKey } from '../lab-text.tsx'
import type { Panel } from '../lab.ts'

/** What the tabs are called. */
export const panelTitles: Record<Panel, LabKey> = {
  phone: 'lab.tab.phone',
  'phone-2': 'lab.device.phone-2',
  computer: 'lab.tab.computer',
  drill: 'lab.tab.drill',
  conditions: 'lab.tab.conditions',
  inside: 'lab.tab.inside',
  timeline: 'lab.tab.timeline',
  library: 'lab.tab.library',
  map: 'lab.tab.map',
}
