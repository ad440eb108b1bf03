import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../tools/content-security.ts'
import { serveStatic, type StaticServer } from '../tools/serve-static.ts'

const folder = mkdtempSync(`${tmpdir()}/handset-start-`)
let other: StaticServer | undefined

afterEach(async () => {
  await other?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(port: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['tests/tools/start.ts'], { env: { ...process.env, PORT: port } })
  let said = ''
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

it('says which port is taken and how to choose another', async () => {
  other = await serveStatic(folder)
  const port = Number(new URL(other.origin).port)
  const { code, said } = await start(String(port))
  expect(code).toBe(1)
  expect(said.trim()).toBe(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
})

it('has whoever asks while the lab is being built wait for it', async () => {
  const building = mkdtempSync(`${tmpdir()}/handset-built-`)
  const built = Promise.withResolvers<void>()
  other = await serveStatic(building, { ready: built.promise })
  const answer = fetch(other.origin.replace('localhost', '127.0.0.1'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  writeFileSync(`${building}/index.html`, '<!doctype html>')
  built.resolve()
  expect((await answer).status).toBe(200)
  rmSync(building, { recursive: true })
})

it.each(['abc', '-1', '70000', '80.5'])('refuses %s as a port', async (port) => {
  const { code, said } = await start(port)
  expect(code).toBe(1)
  expect(said.trim()).toBe(`PORT is "${port}"; it has to be a whole number from 0 to 65535.`)
})

it('names what stands inline in the page by its hash, and nothing else', () => {
  const page = '<style>a{}</style><script>1</script><script type="module" src="/assets/x.js"></script>'
  const policy = contentSecurityPolicy(page)
  expect(policy.match(/'sha256-[^']+'/g)).toEqual([
    "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='",
    "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='",
  ])
  expect(policy).not.toMatch(/unsafe|data:|https?:/)
})
