// Runs on Nodes too old for the rest, to say so: no syntax here that they do not know.
const wanted = [22, 19]
const running = process.versions.node.split('.').map(Number)
const old = running[0] < wanted[0] || (running[0] === wanted[0] && running[1] < wanted[1])

if (old) {
  console.error(
    'Handset needs Node ' +
      wanted.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      ' (' +
      process.execPath +
      ').\n' +
      'On Linux, npm brings Node 24 along: run "npm ci" without --omit=optional, and start scripts with "npm run", not directly.\n' +
      'Elsewhere, install Node 24 from your package manager.',
  )
  process.exit(1)
}
console.log('Node ' + process.versions.node)
