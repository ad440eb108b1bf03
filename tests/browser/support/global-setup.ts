import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildLab } from '../../tools/build-lab.ts'
import { serveStatic } from '../../tools/serve-static.ts'
import { launchChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built lab. */
    outDir: string
    /** Where it is served. */
    origin: string
    /** Where the shared browser listens. */
    wsEndpoint: string
  }
}

/** Builds the lab once, serves it as `npm start` does, and starts the one browser that all browser tests share. */
export default async function setup(project: TestProject) {
  const outDir = mkdtempSync(join(tmpdir(), 'handset-lab-'))
  try {
    await buildLab(outDir)
    const lab = await serveStatic(outDir)
    const { server, origin } = await launchChromium()
    console.log(`Browser tests: ${lab.origin}, Chromium: ${origin}`)
    project.provide('outDir', outDir)
    project.provide('origin', lab.origin)
    project.provide('wsEndpoint', server.wsEndpoint())
    return async () => {
      await server.close()
      await lab.close()
      rmSync(outDir, { recursive: true, force: true })
    }
  } catch (error) {
    rmSync(outDir, { recursive: true, force: true })
    throw error
  }
}
