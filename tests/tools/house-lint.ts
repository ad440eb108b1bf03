import { dirname, join, relative, sep } from 'node:path'
import { importProblem } from './layers.ts'

/** The part of a syntax tree that these rules look at. */
interface Node {
  type: string
  name?: string
  value?: unknown
  source?: Node | null
  callee?: Node
  arguments?: Node[]
}

interface Context {
  filename: string
  cwd: string
  report(problem: { node: Node; message: string }): void
}

const slashes = (path: string) => path.split(sep).join('/')

/** Layers import downwards only. The order itself is in layers.ts. */
const importOrder = {
  create(context: Context) {
    const from = slashes(relative(context.cwd, context.filename))
    const check = (node: Node) => {
      const name = node.source?.value
      if (typeof name !== 'string') return
      const path = name.replace(/\?.*$/, '')
      const imported = path.startsWith('.')
        ? { path: slashes(relative(context.cwd, join(dirname(context.filename), path))) }
        : { package: name }
      const message = importProblem(from, imported)
      if (message) context.report({ node: node.source!, message })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}

/** `new Date()` and `Date()` read the machine's clock; `new Date(instant)` does not. */
const noPresentDate = {
  create(context: Context) {
    const check = (node: Node) => {
      const isDate = node.callee?.type === 'Identifier' && node.callee.name === 'Date'
      if (!isDate || (node.type === 'NewExpression' && node.arguments!.length > 0)) return
      context.report({ node, message: 'This asks the machine for the time. Ask the clock you were given: new Date(clock.now()).' })
    }
    return { NewExpression: check, CallExpression: check }
  },
}

export default { meta: { name: 'house' }, rules: { 'import-order': importOrder, 'no-present-date': noPresentDate } }
