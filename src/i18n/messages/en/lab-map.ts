/** Words of the flow map. */
export const labMap = {
  'lab.tab.map': 'Flow map',
  'lab.map.about':
    'The machines that decide what happens. Press a screen to go there by a real way; what is framed is where it stands now.',
  'lab.map.machine': 'Machine',
  'lab.map.follow': 'Follow what is in front',
  'lab.map.fit': 'Fit',
  'lab.map.trail': 'Who runs in front',
  'lab.map.runs': 'Runs as {path}',
  'lab.map.rests': 'Does not run now',
  'lab.map.diagram': 'States of {machine}',
  'lab.map.initial': 'begins here',
  'lab.map.busy': 'waits',
  'lab.map.go': 'Go to {place}',
  'lab.map.go-again': 'Go to {place}, seen in this story',
  'lab.map.coverage': '{seen, number} of {all, number} screens and pages were seen in this story.',
} as const
