import { isSeed, lastSeed } from '../src/sim/seed.ts'
import { startHttp } from './http.ts'

const port = Number(process.env['PORT'] ?? 8787)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT="${process.env['PORT']}" is not a port. Give a number from 0 to 65535.`)
  process.exit(1)
}

const seed = Number(process.env['SEED'] ?? 1)
if (!isSeed(seed)) {
  console.error(`SEED="${process.env['SEED']}" is no seed. Give a whole number from 0 to ${lastSeed}.`)
  process.exit(1)
}

try {
  const { url } = await startHttp({ port, seed })
  console.log(`The account server listens at ${url}
  contract  ${url}/openapi.json
  control   ${url}/__control/`)
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another one: PORT=${port + 1} npm run server` : message)
  process.exit(1)
}
