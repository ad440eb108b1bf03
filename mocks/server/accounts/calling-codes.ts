/**
 * Calling codes of regions, and the digit that a national number begins with at home only. Enough to understand a
 * number that is typed as one dials it; a region that is missing here needs the international form.
 */
const regions: Record<string, readonly [callingCode: string, trunk: string]> = {
  AE: ['971', '0'],
  AR: ['54', '0'],
  AT: ['43', '0'],
  AU: ['61', '0'],
  BD: ['880', '0'],
  BE: ['32', '0'],
  BR: ['55', '0'],
  CA: ['1', '1'],
  CH: ['41', '0'],
  CL: ['56', ''],
  CN: ['86', '0'],
  CO: ['57', ''],
  CZ: ['420', ''],
  DE: ['49', '0'],
  DK: ['45', ''],
  EG: ['20', '0'],
  ES: ['34', ''],
  FI: ['358', '0'],
  FR: ['33', '0'],
  GB: ['44', '0'],
  GR: ['30', ''],
  HK: ['852', ''],
  HU: ['36', '06'],
  ID: ['62', '0'],
  IE: ['353', '0'],
  IL: ['972', '0'],
  IN: ['91', '0'],
  IT: ['39', ''],
  JP: ['81', '0'],
  KE: ['254', '0'],
  KR: ['82', '0'],
  MA: ['212', '0'],
  MX: ['52', ''],
  MY: ['60', '0'],
  NG: ['234', '0'],
  NL: ['31', '0'],
  NO: ['47', ''],
  NZ: ['64', '0'],
  PE: ['51', '0'],
  PH: ['63', '0'],
  PK: ['92', '0'],
  PL: ['48', ''],
  PT: ['351', ''],
  RO: ['40', '0'],
  RU: ['7', '8'],
  SA: ['966', '0'],
  SE: ['46', '0'],
  SG: ['65', ''],
  TH: ['66', '0'],
  TR: ['90', '0'],
  TW: ['886', '0'],
  UA: ['380', '0'],
  US: ['1', '1'],
  VN: ['84', '0'],
  ZA: ['27', '0'],
}

/** What an international number of a national one in this region would be; undefined for a region we have no code of. */
export function internationalNumber(national: string, region: string): string | undefined {
  const found = regions[region]
  if (!found) return undefined
  const [callingCode, trunk] = found
  return `+${callingCode}${trunk !== '' && national.startsWith(trunk) ? national.slice(trunk.length) : national}`
}

/** Calling codes of people who might have an account. */
export const callingCodes: readonly string[] = [...new Set(Object.values(regions).map(([callingCode]) => callingCode))]
