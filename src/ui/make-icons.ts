import { readFileSync, writeFileSync } from 'node:fs'
import { iconSources } from './icon-names.ts'

/** The text of icon-paths.ts, made from the installed package. Paths are drawn in the box `0 -960 960 960`. */
export function iconPathsSource(): string {
  const lines = Object.entries(iconSources).map(([name, file]) => {
    const svg = readFileSync(new URL(import.meta.resolve(`@material-symbols/svg-400/outlined/${file}.svg`)), 'utf8')
    const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map((match) => match[1])
    if (!paths.length) throw new Error(`No path in ${file}.svg`)
    return `  '${name}': '${paths.join('')}',`
  })
  return [
    '/** Made by make-icons.ts from Material Symbols (Apache 2.0). Change icon-names.ts instead. */',
    'export const iconPaths = {',
    ...lines,
    '} as const',
    '',
  ].join('\n')
}

if (process.argv[1]?.endsWith('make-icons.ts')) writeFileSync(new URL('icon-paths.ts', import.meta.url), iconPathsSource())
