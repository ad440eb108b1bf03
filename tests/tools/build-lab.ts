import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

const sources = [
  'src',
  'mocks',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tests/tools/content-security.ts',
]

/** Latest change under a path, folders included: a file that was removed changes its folder. Milliseconds; 0 if there is nothing. */
function lastChange(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, lastChange(join(path, name))), found.mtimeMs)
}

/** Whether `outDir` holds a build of the sources as they are now. */
export function isBuilt(outDir: string): boolean {
  const built = lastChange(join(outDir, 'index.html'))
  return built > 0 && sources.every((source) => lastChange(join(root, source)) <= built)
}

/**
 * Builds the lab for production into `outDir`, in a process of its own: a test run has another NODE_ENV.
 * @param page folder of another page to build in the same way
 * @throws Error with what the build printed
 */
export async function buildLab(outDir: string, page = root): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(
    process.execPath,
    [vite, 'build', page, '--config', join(root, 'vite.config.ts'), '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += String(chunk)))
  child.stderr.on('data', (chunk) => (printed += String(chunk)))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`The build failed:\n${printed}`)
}
