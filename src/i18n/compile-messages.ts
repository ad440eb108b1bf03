import { pathToFileURL } from 'node:url'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'

/** Structural type of the one hook used, so that this file does not depend on the bundler. */
interface BuildPlugin {
  name: string
  apply: 'build'
  transform(code: string, id: string): Promise<{ code: string; map: { mappings: '' } } | undefined>
}

const area = /\/src\/i18n\/messages\/[\w-]+\/(?!(?:index|first|later)\.ts)[\w-]+\.ts$/

/** One catalogue in the form that @lingui/core reads without a parser. Throws on faulty ICU text. */
export const compileCatalogue = (messages: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, compileMessageOrThrow(message)]))

/**
 * Compiles the ICU texts while building, so that the page does not carry the parser (6.6 kB gzip). Development and
 * tests read the same files uncompiled.
 */
export function compileMessages(): BuildPlugin {
  return {
    name: 'handset:compile-messages',
    apply: 'build',
    async transform(_code, id) {
      if (!area.test(id)) return undefined
      const exported = (await import(pathToFileURL(id).href)) as Record<string, Record<string, string>>
      const compiled = Object.entries(exported).map(
        ([name, messages]) => `export const ${name} = ${JSON.stringify(compileCatalogue(messages))}`,
      )
      // Nobody steps through a table of texts: an empty map says so.
      return { code: compiled.join('\n'), map: { mappings: '' } }
    },
  }
}
