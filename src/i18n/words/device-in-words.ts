import { browserName } from '../../account/browser-name.ts'
import type { PhoneI18n } from '../index.ts'
import { inWords } from './in-words.ts'

/** Where somebody is signed in: the name of a device as it is, and a browser by the word for it. */
export const deviceInWords = (i18n: PhoneI18n, device: string): string =>
  device === browserName ? i18n.text('app.browser') : inWords(i18n, device)
