import { readdirSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Bench, Measure } from './measure.ts'

/** `npm run bench` runs every *.bench.ts of this folder; `npm run bench -- clock size` only those. */
const wanted = process.argv.slice(2)
const folder = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.startsWith(word)))
  .sort()

const figure = (value: number) => (value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3))))
const isWithin = ({ unit, budget }: Measure, value: number) =>
  budget === undefined ? undefined : unit === '/s' ? value >= budget : value <= budget

let broken = 0

function print(measure: Measure, value: number, floor: number | undefined) {
  const { name, unit, budget } = measure
  const within = isWithin(measure, value)
  const limit = budget === undefined ? '' : `${unit === '/s' ? '≥' : '≤'} ${figure(budget)}`
  const mark = within === undefined ? ' ' : within ? '✓' : '✗'
  const ground = floor === undefined ? '' : `floor ${figure(floor)} ${unit} (${measure.floor!.name})`
  console.log(`${mark} ${name.padEnd(52)} ${`${figure(value)} ${unit}`.padStart(13)}  ${limit.padEnd(9)}  ${ground}`)
}

console.log(`Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'processor'}`)
for (const file of files) {
  console.log(`\n${file.replace('.bench.ts', '')}`)
  let bench: Bench | undefined
  try {
    const module = (await import(new URL(file, import.meta.url).href)) as { default: () => Bench | Promise<Bench> }
    bench = await module.default()
  } catch (error) {
    broken += 1
    console.log(`! could not start: ${(error as Error).message}`)
    continue
  }
  for (const measure of bench.measures) {
    try {
      const floor = await measure.floor?.run()
      print(measure, await measure.run(), floor)
    } catch (error) {
      broken += 1
      console.log(`! ${measure.name}: ${(error as Error).message.split('\n', 1)[0]}`)
    }
  }
  await bench.close?.()
}
// A budget that is missed is news, not a failure: machines differ. A measure that broke is one.
process.exitCode = broken > 0 ? 1 : 0
