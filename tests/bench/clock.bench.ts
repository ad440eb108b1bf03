import { createClock } from '../../src/sim/clock.ts'
import { createRandom } from '../../src/sim/random.ts'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { millisecondsOf, rateOf, type Bench } from './measure.ts'

/** Keeps the engine from leaving out draws that nobody looks at. */
let sum = 0

const minute = 60_000
const minutesOfADay = 1440

async function skipADay(onMinute: () => Promise<void> | undefined): Promise<void> {
  const clock = createClock()
  let ticks = 0
  const tick = () => {
    ticks += 1
    const work = onMinute()
    if (work) void clock.track(() => work)
    clock.setTimeout(tick, minute)
  }
  clock.setTimeout(tick, minute)
  await clock.advance('24h')
  if (ticks !== minutesOfADay) throw new Error(`${ticks} minutes in a day`)
}

async function promiseRoundTrips(count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) await Promise.resolve()
}

async function turnsOfTheEventLoop(count: number): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  for (let turn = 0; turn < count; turn += 1) {
    await new Promise<void>((resolve) => {
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  }
  port1.close()
}

export default function clock(): Bench {
  const draws = 100_000
  return {
    measures: [
      {
        name: 'skip 24 h with a minute timer running',
        unit: 'ms',
        budget: 60,
        floor: { name: '1,440 empty promise round trips', run: () => millisecondsOf(() => promiseRoundTrips(minutesOfADay)) },
        run: () => millisecondsOf(() => skipADay(() => undefined)),
      },
      {
        name: 'the same, each minute with a piece of work to wait for',
        unit: 'ms',
        budget: 60,
        floor: { name: '1,440 turns of the event loop', run: () => millisecondsOf(() => turnsOfTheEventLoop(minutesOfADay)) },
        run: () => millisecondsOf(() => skipADay(() => Promise.resolve())),
      },
      {
        name: 'seeded draws',
        unit: '/s',
        floor: {
          name: 'the bare generator',
          run: () => {
            const generator = xoroshiro128plus(7)
            return rateOf(() => {
              for (let n = 0; n < draws; n += 1) sum += uniformFloat64(generator)
            }, draws)
          },
        },
        run: () => {
          const stream = createRandom(7).for('bench')
          return rateOf(() => {
            for (let n = 0; n < draws; n += 1) sum += stream.float()
          }, draws)
        },
      },
      {
        name: 'streams made by name, with one draw each',
        unit: '/s',
        run: () => {
          if (Number.isNaN(sum)) throw new Error('a draw was no number')
          const random = createRandom(7)
          return rateOf(() => {
            for (let n = 0; n < draws / 10; n += 1) sum += random.for('sms', n).float()
          }, draws / 10)
        },
      },
    ],
  }
}
