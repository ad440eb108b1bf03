import './ui/styles.ts'
import { createRoot } from 'react-dom/client'
import { idleAfter } from './phone/idle.ts'
import { LabRoot } from './lab/lab-root.tsx'
import { createLab } from './lab/lab.ts'
import { followPage } from './lab/page-life.ts'

const lab = createLab({
  search: location.search,
  origin: location.origin,
  showAddress: (search) => history.replaceState(null, '', `${location.pathname}${search}`),
})
followPage(lab)
createRoot(document.getElementById('root')!).render(<LabRoot lab={lab} />)
// Programs find the lab when there is something to find: the story has been lived again, the screen been reached.
void lab.start().then(async () => {
  await idleAfter(lab.current.world().phones)
  lab.network.warm()
  const [{ createAutomation }] = await Promise.all([import('./lab/automation.ts'), lab.network.serverHere()])
  window.handset = createAutomation(lab)
})
