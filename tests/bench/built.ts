import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildLab, root } from '../tools/build-lab.ts'

/** One entry of the manifest that the build writes. */
interface Chunk {
  file: string
  name?: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}

export interface Weighed {
  file: string
  /** kB */
  gzip: number
}

export interface BuiltPage {
  outDir: string
  /** What the page asks for before any of its own code says so: entry, its static imports, their styles. */
  firstLoad: Weighed[]
  /** Everything else in JavaScript and CSS. */
  later: Weighed[]
  remove(): void
}

/** kB of JavaScript and CSS, as gzip leaves them, that a page may ask for before it answers a tap. */
export const firstLoadBudget = 150

export const sumOf = (files: readonly { gzip: number }[]) => files.reduce((sum, { gzip }) => sum + gzip, 0)

/** kB as gzip -9 leaves it. */
export const gzipSize = (content: Uint8Array) => gzipSync(content, { level: 9 }).byteLength / 1000

/** What a build's page asks for at first, and everything else. */
export function weigh(outDir: string): Pick<BuiltPage, 'firstLoad' | 'later'> {
  const manifest = JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
  const first = new Set<string>()
  const visit = (chunk: Chunk) => {
    if (first.has(chunk.file)) return
    first.add(chunk.file)
    for (const style of chunk.css ?? []) first.add(style)
    for (const name of chunk.imports ?? []) visit(manifest[name]!)
  }
  for (const chunk of Object.values(manifest)) if (chunk.isEntry) visit(chunk)
  const sized = (file: string) => ({ file, gzip: gzipSize(readFileSync(join(outDir, file))) })
  const all = readdirSync(join(outDir, 'assets'))
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => `assets/${file}`)
  return { firstLoad: [...first].map(sized), later: all.filter((file) => !first.has(file)).map(sized) }
}

/** Builds the lab, or the page under `page`, into a temporary folder. */
export async function buildPage(page?: string): Promise<BuiltPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'handset-bench-'))
  await buildLab(outDir, page && join(root, page))
  return { outDir, ...weigh(outDir), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}
