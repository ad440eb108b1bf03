import { join } from 'node:path'
import { buildLab, isBuilt, root } from './build-lab.ts'
import { serveStatic } from './serve-static.ts'

const outDir = join(root, 'dist')
const host = process.env.HOST ?? '127.0.0.1'
const asked = process.env.PORT || '4173'
const port = Number(asked)

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(`PORT is "${asked}"; it has to be a whole number from 0 to 65535.`)

try {
  // The port comes first: whoever has to choose another one need not wait for a build to hear it.
  const built = Promise.withResolvers<void>()
  const { origin, close } = await serveStatic(outDir, { port, host, ready: built.promise })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
  if (!isBuilt(outDir)) {
    console.log('Building …')
    await buildLab(outDir)
  }
  built.resolve()
  console.log(`Handset is at ${origin}  (Ctrl+C ends it)`)
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') stop(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
  if (code === 'EACCES') stop(`Port ${port} may not be used by this user. Choose one above 1023: PORT=4173 npm start`)
  stop(message)
}
