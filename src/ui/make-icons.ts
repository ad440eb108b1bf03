import { readFileSync, writeFileSync } from 'node:fs'
import { firstIcons, laterIcons } from './icon-names.ts'

/** Each file of paths: its icons, and what it calls them. */
export const iconFiles = {
  'icon-paths.ts': { sources: firstIcons, name: 'iconPaths' },
  'later-icon-paths.ts': { sources: laterIcons, name: 'laterIconPaths' },
} as const

/** The text of a file of paths, made from the installed package. Paths are drawn in the box `0 -960 960 960`. */
export function iconPathsSource({ sources, name }: { sources: Readonly<Record<string, string>>; name: string }): string {
  const lines = Object.entries(sources).map(([icon, file]) => {
    const svg = readFileSync(new URL(import.meta.resolve(`@material-symbols/svg-400/outlined/${file}.svg`)), 'utf8')
    const paths = [...svg.matchAll(/ d="([^"]+)"/g)].map((match) => match[1])
    if (!paths.length) throw new Error(`No path in ${file}.svg`)
    return `  '${icon}': '${paths.join('')}',`
  })
  return [
    '/** Made by make-icons.ts from Material Symbols (Apache 2.0). Change icon-names.ts instead. */',
    `export const ${name} = {`,
    ...lines,
    '} as const',
    '',
  ].join('\n')
}

if (process.argv[1]?.endsWith('make-icons.ts')) {
  for (const [file, icons] of Object.entries(iconFiles)) writeFileSync(new URL(file, import.meta.url), iconPathsSource(icons))
}
