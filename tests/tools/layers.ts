/**
 * Who may import whom, lowest first. A folder may import itself and what its row names; whatever has no row (the
 * entry, the tests, the tools) may import everything.
 */
const layers: Record<string, readonly string[]> = {
  'src/sim': [],
  'src/account': ['src/sim'],
  'src/flows': ['src/sim', 'src/account'],
  'mocks/server': ['src/sim', 'src/account'],
  'mocks/direct.ts': ['src/sim', 'src/account', 'mocks/server'],
  'src/world': ['src/sim', 'src/account', 'src/flows', 'mocks/server', 'mocks/direct.ts'],
  'src/scenarios': ['src/sim', 'src/account', 'src/flows', 'mocks/server', 'src/world'],
  mocks: ['src/sim', 'src/account', 'src/flows', 'mocks/server', 'mocks/direct.ts', 'src/world', 'src/scenarios'],
  'src/i18n': ['src/sim', 'src/account'],
  'src/ui': ['src/sim', 'src/account', 'src/i18n'],
  'src/phone': ['src/sim', 'src/account', 'src/flows', 'src/world', 'src/scenarios', 'src/ui', 'src/i18n'],
  'src/computer': ['src/sim', 'src/account', 'src/flows', 'src/world', 'src/scenarios', 'src/ui', 'src/i18n'],
  // prettier-ignore
  'src/lab': [
    'src/sim', 'src/account', 'src/flows', 'mocks/server', 'src/world', 'src/scenarios', 'mocks', 'mocks/direct.ts',
    'src/ui', 'src/i18n', 'src/phone', 'src/computer',
  ],
  'src/testing': ['src', 'mocks', 'mocks/server', 'mocks/direct.ts'],
}

/** Below the glass: no clock, no dice, no DOM of their own. */
export const belowThePhone = ['src/sim', 'src/account', 'src/flows', 'mocks/server', 'src/world', 'src/scenarios']

/** Flows that several others use; no other flow is imported from the side. */
const sharedFlows = [
  'reading-site',
  'one-time-code',
  'captcha',
  'agreement',
  'new-password',
  'account-code',
  'wifi',
  'confirm-password',
  'own-devices',
  'prove-owner',
  'security-check',
]

/** Which flows a flow invokes. `phone` and `computer` are the roots and may invoke any. */
const childFlows: Record<string, readonly string[]> = {
  settings: ['mi-account', 'factory-reset', 'screen-lock'],
  'confirm-password': ['sign-in', 'recovery'],
  'mi-account': ['sign-up', 'sign-in', 'recovery', 'find-device'],
  'account-site': ['sign-in', 'recovery', 'web-sign-up', 'mail-sign-up', 'own-security'],
  'own-security': ['contact-change', 'own-questions'],
  'account-code': ['security-answers', 'sign-in-watch'],
  'sign-in': ['names'],
  'cloud-site': ['sign-in', 'cloud-browser'],
  'support-site': ['support-ticket', 'manual-verification', 'access-link'],
  'setup-wizard': ['sign-up', 'sign-in', 'recovery', 'activation-lock', 'screen-lock'],
}

/** Folders of the computer that are no site, but serve them all. */
const sharedBySites = ['parts', 'steps']

/** What the rules name, for a test that they are all there: a rule for a folder that is gone watches nothing. */
export const namedFolders = {
  layers: Object.keys(layers),
  flows: [...new Set([...sharedFlows, ...Object.entries(childFlows).flatMap(([parent, children]) => [parent, ...children])])],
  apps: 'src/phone/screens',
  sites: 'src/computer',
}

/** Parts of the build that live beside what they build, and run in Node. */
const buildParts = ['src/i18n/compile-messages.ts', 'src/ui/make-icons.ts']

/** Packages that a layer stays free of, and why. */
const packages: { from: readonly string[]; name: RegExp; because: string }[] = [
  {
    from: belowThePhone,
    name: /^(react|react-dom|@xstate\/react|framer-motion|zustand\/react)(\/|$)/,
    because: 'machines decide and screens draw: there is no React below the phone',
  },
  { from: ['src'], name: /^node:/, because: 'what is in src runs in a browser' },
  { from: ['src', 'mocks/server'], name: /^(msw|@mswjs)(\/|$)/, because: 'only the wires in mocks know what carries a request' },
  { from: ['src/sim', 'src/account', 'mocks/server'], name: /^xstate(\/|$)/, because: 'machines live in flows' },
]

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`)

/** The layer of a file, by its longest matching folder; undefined for what stands outside the order. */
function layerOf(path: string): string | undefined {
  const found = Object.keys(layers).filter((layer) => within(path, layer))
  return found.sort((one, other) => other.length - one.length)[0]
}

/** The name of the folder below `parent` that a path lies in; undefined for a file that lies in `parent` itself. */
const memberOf = (path: string, parent: string) => (within(path, parent) ? new RegExp(`^${parent}/([^/]+)/`).exec(path)?.[1] : undefined)

/**
 * Why a file may not import another.
 * @param from path of the importing file from the root of the project, with forward slashes
 * @param imported name of a package, or a path like `from`
 * @returns a sentence, or undefined if all is well
 */
export function importProblem(from: string, imported: { path: string } | { package: string }): string | undefined {
  if ('package' in imported) {
    const broken = packages.find(({ from: folders, name }) => folders.some((folder) => within(from, folder)) && name.test(imported.package))
    return broken && !buildParts.includes(from) ? `'${imported.package}' has no place here: ${broken.because}.` : undefined
  }
  const to = imported.path
  const source = layerOf(from)
  if (within(to, 'tests') && (within(from, 'src') || within(from, 'mocks'))) return 'Nothing but tests imports from tests.'
  if (within(to, 'src/testing') && (within(from, 'src') || within(from, 'mocks')) && source !== 'src/testing') {
    return 'The test kit is for tests and other projects; the product does not import it.'
  }
  const target = layerOf(to)
  if (source && source !== target && !layers[source]!.some((layer) => layer === target || (layer === 'src' && within(to, 'src')))) {
    const name = target ?? to
    if (within(to, 'src') || within(to, 'mocks')) return `${source} stands below or beside ${name} and may not import it.`
  }
  return sidewaysProblem(from, to)
}

function sidewaysProblem(from: string, to: string): string | undefined {
  const app = memberOf(from, namedFolders.apps)
  const otherApp = memberOf(to, namedFolders.apps)
  if (app && otherApp && app !== otherApp) return `Apps do not know each other: ${app} may not import from ${otherApp}.`
  const site = memberOf(from, namedFolders.sites)
  const otherSite = memberOf(to, namedFolders.sites)
  if (site && otherSite && site !== otherSite && !sharedBySites.includes(otherSite)) {
    return `Sites do not know each other: ${site} may not import from ${otherSite}; shared are ${sharedBySites.join(', ')}.`
  }
  const flow = memberOf(from, 'src/flows')
  const otherFlow = memberOf(to, 'src/flows')
  if (!flow || !otherFlow || flow === otherFlow || sharedFlows.includes(otherFlow)) return undefined
  if (flow === 'phone' || flow === 'computer' || childFlows[flow]?.includes(otherFlow)) return undefined
  return `Flows talk through their parent: ${flow} may not import from ${otherFlow}; shared are ${sharedFlows.join(', ')}.`
}
