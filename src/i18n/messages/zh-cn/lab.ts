import { lab as en } from '../en/lab.ts'

export const lab: Record<keyof typeof en, string> = en
