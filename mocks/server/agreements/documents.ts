import type { Agreement, AgreementId, AgreementSummary } from '../../../src/account/contract.ts'
import { agreementIds } from '../../../src/account/contract.ts'
import type { AgreementTexts } from './document.ts'
import { english } from './en.ts'
import { chinese } from './zh-cn.ts'

/** English for a language nobody has translated to yet. */
const textsFor = (locale: string): AgreementTexts => (locale.startsWith('zh') ? chinese : english)

/** The version in force, as the documents name it. */
export const versionName = (version: number) => `${version}.0`

export function summariesOf(locale: string, version: number): AgreementSummary[] {
  const texts = textsFor(locale)
  return agreementIds.map((id) => ({ id, version: versionName(version), title: texts[id].title, required: id === 'user-agreement' }))
}

export function documentOf(id: AgreementId, locale: string, version: number): Agreement {
  const { title, sections } = textsFor(locale)[id]
  return {
    id,
    version: versionName(version),
    title,
    required: id === 'user-agreement',
    sections: sections.map((section) => ({ ...section })),
  }
}
