import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { walkLock } from './lock-walk.ts'

// `npm run walk -- --steps 1000000 --seed 7`: random walks over everything that could lead past the activation lock.
const { values } = parseArgs({ options: { steps: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } } })
const steps = Number(values.steps)
const seed = Number(values.seed)
if (!Number.isInteger(steps) || steps < 1 || !Number.isInteger(seed)) throw new RangeError('--steps and --seed take whole numbers')

let rejections = 0
process.on('unhandledRejection', (error) => {
  rejections += 1
  console.log('unhandled rejection:', error)
})

const began = performance.now()
let said = 0
const report = await walkLock({
  seed,
  steps,
  onProgress({ steps: walked, findings }) {
    if (walked < said + 20_000) return
    said = walked
    console.log(
      `${walked.toLocaleString('en')} steps, ${findings.length} findings, ${Math.round(walked / ((performance.now() - began) / 1000))} steps/s`,
    )
  },
})
const { findings, screens, ...numbers } = report
console.log(JSON.stringify(numbers, null, 2))
console.log(
  'screens after a step:',
  Object.entries(screens)
    .toSorted(([, a], [, b]) => b - a)
    .map(([screen, times]) => `${screen} ${times}`)
    .join(', '),
)
for (const { story: _, ...finding } of findings.slice(0, 20)) console.log(finding)
if (findings.length > 0) {
  const file = `lock-walk-${seed}.json`
  writeFileSync(file, JSON.stringify(findings.slice(0, 5), null, 2))
  console.log(`The stories of the first ${Math.min(5, findings.length)} findings are in ${file}.`)
}
console.log(`${report.steps.toLocaleString('en')} steps from seed ${seed}: ${findings.length} findings, ${rejections} unhandled rejections`)
process.exitCode = findings.length + rejections > 0 ? 1 : 0
