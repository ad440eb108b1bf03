import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPage, firstLoadBudget, gzipSize, sumOf } from './built.ts'
import type { Bench, Measure } from './measure.ts'

export default async function size(): Promise<Bench> {
  const lab = await buildPage()
  const empty = await buildPage('tests/bench/empty')
  const chunk = (when: string, { file, gzip }: { file: string; gzip: number }): Measure => ({
    name: `  ${when}: ${file.replace('assets/', '')}`,
    unit: 'kB',
    run: () => gzip,
  })
  return {
    measures: [
      {
        name: 'first load, JavaScript and CSS, gzip',
        unit: 'kB',
        budget: firstLoadBudget,
        floor: { name: 'an empty React page', run: () => sumOf(empty.firstLoad) },
        run: () => sumOf(lab.firstLoad),
      },
      ...lab.firstLoad.map((file) => chunk('first', file)),
      { name: '  first: index.html', unit: 'kB', run: () => gzipSize(readFileSync(join(lab.outDir, 'index.html'))) },
      ...lab.later.map((file) => chunk('later', file)),
    ],
    close: async () => {
      lab.remove()
      empty.remove()
    },
  }
}
