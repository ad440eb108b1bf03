import { createStory, number } from '../unit/server/story.ts'
import { millisecondsOf, type Bench } from './measure.ts'

/** As many requests and answers as a sign-up has, with nobody behind them. */
async function emptyRequests(count: number): Promise<void> {
  const serve = async (request: Request) => Response.json(await request.json(), { status: 201 })
  for (let n = 0; n < count; n += 1) {
    const answer = await serve(new Request('http://account.test/', { method: 'POST', body: JSON.stringify({ number }) }))
    await answer.json()
  }
}

export default function server(): Bench {
  return {
    measures: [
      {
        name: 'a sign-up through the contract, server made anew',
        unit: 'ms',
        budget: 5,
        floor: { name: '5 requests to an empty handler', run: () => millisecondsOf(() => emptyRequests(5), { runs: 60, warmUps: 20 }) },
        run: () => millisecondsOf(() => createStory().signUp(), { runs: 60, warmUps: 20 }),
      },
      {
        name: 'one request for the status',
        unit: 'ms',
        floor: { name: '1 request to an empty handler', run: () => millisecondsOf(() => emptyRequests(1), { runs: 200, warmUps: 50 }) },
        run: () => {
          const { client } = createStory()
          return millisecondsOf(() => client.call('readStatus', {}), { runs: 200, warmUps: 50 })
        },
      },
    ],
  }
}
