import type { System } from './systems.ts'

/** What sets a model apart from the phones of these days. Heights in dp; every glass is as wide as any other. */
export interface DeviceModel {
  glass: number
  /** What the body has above and below the glass together. */
  frame: number
  /** What the newest system that it gets is called. */
  newestSystem: string
}

/** The older phone that the desk can put in the place of a story’s first one. */
export const olderModel = 'Handset Note 3'

/** By what the model is called; one that is not here is built as phones are these days. */
export const deviceModels: Readonly<Record<string, DeviceModel>> = {
  [olderModel]: { glass: 699, frame: 116, newestSystem: '1.1' },
}

/** What the system of a phone is called. */
export const systemVersion = (model: string, system: System): string =>
  system === 'old' ? '1.0' : (deviceModels[model]?.newestSystem ?? '1.2')
