/** The sites that there are. Everything else is a page that says so. */
export const siteIds = ['account-site', 'cloud-site', 'webmail', 'status-site', 'community', 'support-site'] as const
export type SiteId = (typeof siteIds)[number]

/** Languages that a page can be asked for by `_locale` in its address. */
export type SiteLocale = 'en' | 'zh-CN'

/** Why no site opens at what was typed. */
export type AddressFault =
  /** Something other than a web address: a script, a file, data. */
  | 'scheme'
  /** A host that is written to be taken for another. */
  | 'look-alike'
  /** A host that is no site here. */
  | 'unknown'
  /** No address at all. */
  | 'malformed'

/** What an address leads to. `address` is how the bar shows it. */
export type Place =
  | { kind: 'new-tab'; address: '' }
  | { kind: 'page'; address: string; site: SiteId; path: string; locale: SiteLocale | undefined }
  | { kind: 'not-this-site'; address: string; fault: AddressFault; host: string; meant: string | undefined }

/** How the address of each site is written. */
const sites: Record<SiteId, { host: string }> = {
  'account-site': { host: 'account.xiaomi.com' },
  'cloud-site': { host: 'i.mi.com' },
  webmail: { host: 'post.test' },
  'status-site': { host: 'status.account.test' },
  community: { host: 'community.test' },
  'support-site': { host: 'support.account.test' },
}

/** Other addresses of the same sites. `under` is where in the host the site begins. */
const doors: readonly { host: string; under: string; site: SiteId }[] = [
  { host: 'account.xiaomi.com', under: '', site: 'account-site' },
  { host: 'account.mi.com', under: '', site: 'account-site' },
  { host: 'id.mi.com', under: '', site: 'account-site' },
  { host: 'i.mi.com', under: '', site: 'cloud-site' },
  { host: 'mi.com', under: '/micloud', site: 'cloud-site' },
  { host: 'www.mi.com', under: '/micloud', site: 'cloud-site' },
  { host: 'post.test', under: '', site: 'webmail' },
  { host: 'status.account.test', under: '', site: 'status-site' },
  { host: 'community.test', under: '', site: 'community' },
  { host: 'support.account.test', under: '', site: 'support-site' },
]

export const longestAddress = 2_000

const locales: Readonly<Record<string, SiteLocale>> = { zh_cn: 'zh-CN', en_us: 'en', en_gb: 'en', en: 'en' }
const localeNames: Readonly<Record<SiteLocale, string>> = { 'zh-CN': 'zh_CN', en: 'en_US' }

/** The address of a page of a site. */
export function addressOf(site: SiteId, path = '/', locale?: SiteLocale): string {
  const query = locale ? `?_locale=${localeNames[locale]}` : ''
  return `${sites[site].host}${path}${query}`
}

/** So many letters may be wrong in a host that was meant to be another. */
const closeEnough = 2

/** Letters of other scripts, and digits, that are drawn like Latin letters. */
const drawnAlike: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  і: 'i',
  ӏ: 'l',
  ո: 'n',
  о: 'o',
  р: 'p',
  υ: 'u',
  ս: 'u',
  х: 'x',
  м: 'm',
  т: 't',
  α: 'a',
  ο: 'o',
  ι: 'i',
  ı: 'i',
  '0': 'o',
  '1': 'i',
  l: 'i',
}

const skeletonOf = (host: string) =>
  [...host.normalize('NFKC').toLowerCase()]
    .map((letter) => drawnAlike[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('rn', 'm')

/** Changes of one letter that lead from one word to another. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to += 1) {
      next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + (letter === other[to - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[other.length]!
}

/** The site's host that somebody who typed this may have meant, or was made to believe in. */
function meantBy(host: string): string | undefined {
  const skeleton = skeletonOf(host)
  const hosts = [...new Set(doors.map((door) => door.host))].sort((one, other) => other.length - one.length)
  const held = hosts.find((known) => `.${skeleton.replaceAll(/[@:%]/g, '.')}.`.includes(`.${skeletonOf(known)}.`))
  if (held !== undefined) return held
  const ranked = hosts.map((known) => ({ known, by: distance(skeleton, skeletonOf(known)) })).sort((a, b) => a.by - b.by)
  return ranked[0]!.by <= closeEnough ? ranked[0]!.known : undefined
}

const notThisSite = (address: string, fault: AddressFault, host = ''): Place => ({
  kind: 'not-this-site',
  address,
  fault,
  host: host.slice(0, 253),
  meant: fault === 'scheme' || fault === 'malformed' ? undefined : meantBy(host),
})

/** Blanks, what ends lines or turns text around, and what is not drawn at all. */
const invisible = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
const hostPattern = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/
const pathPattern = /^(?:\/[\w.~-]*)*$/

/**
 * Reads what was typed into the address bar. Nothing is guessed, decoded or repaired: an address is one of the sites'
 * own, letter for letter, or it is not this site. `http` and `https` may stand before it.
 */
export function readAddress(typed: string): Place {
  const address = typed.trim().slice(0, longestAddress)
  if (address === '') return { kind: 'new-tab', address: '' }
  const scheme = /^([a-z][a-z\d+.-]*):(?:\/\/|(?!\d))/i.exec(address)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return notThisSite(address, 'scheme')
  const rest = scheme === undefined ? address : address.slice(scheme.length + 1).replace(/^\/\//, '')
  const [, authority = '', path = '', query = ''] = /^([^/?#]*)([^?#]*)(\?[^#]*)?/.exec(rest) ?? []
  const host = authority.toLowerCase()
  if (invisible.test(address) || address.includes('\\')) return notThisSite(address, 'malformed')
  // Everything before an @ is a name, whatever host it looks like; no site here takes names or ports.
  if (/[@:%]/.test(host)) return notThisSite(address, meantBy(host) === undefined ? 'malformed' : 'look-alike', host)
  const isAscii = /^[\0-\x7f]*$/.test(host)
  if (!isAscii || host.startsWith('xn--') || host.includes('.xn--')) return notThisSite(address, 'look-alike', host)
  if (!hostPattern.test(host)) return notThisSite(address, 'malformed')

  const door = doors.find(
    (candidate) =>
      candidate.host === host && (candidate.under === '' || path === candidate.under || path.startsWith(`${candidate.under}/`)),
  )
  const elsewhere = doors.find((candidate) => candidate.host === host)
  if (!door && elsewhere) return { kind: 'not-this-site', address, fault: 'unknown', host, meant: `${host}${elsewhere.under}` }
  if (!door) return notThisSite(address, meantBy(host) === undefined ? 'unknown' : 'look-alike', host)
  const inner = path.slice(door.under.length)
  const locale = locales[new URLSearchParams(query).get('_locale')?.toLowerCase() ?? '']
  return {
    kind: 'page',
    address: `${host}${path === '' ? '/' : path}${query}`,
    site: door.site,
    // What is no path of a site is a page it does not have.
    path: pathPattern.test(inner) ? inner.replace(/(?<=.)\/$/, '') || '/' : '/404',
    locale,
  }
}
