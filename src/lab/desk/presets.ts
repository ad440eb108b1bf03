import type { ConditionName } from '../../world/conditions.ts'
import type { LabKey } from '../lab-text.tsx'

export interface Preset {
  id: string
  title: LabKey
  about: LabKey
  /** Set after everything else has gone back to its default. */
  conditions: Partial<Record<ConditionName, unknown>>
}

/** Days to begin a class with, in one press. */
export const presets: readonly Preset[] = [
  {
    id: 'fast',
    title: 'lab.preset.fast',
    about: 'lab.preset.fast.about',
    conditions: { 'server.region': 'local', 'sms.delay': '1s', 'sms.jitter': 0 },
  },
  {
    id: 'slow',
    title: 'lab.preset.slow',
    about: 'lab.preset.slow.about',
    conditions: { 'server.region': 'elsewhere', 'sms.delay': '1min' },
  },
  { id: 'nothing', title: 'lab.preset.nothing', about: 'lab.preset.nothing.about', conditions: { 'sms.loss': 1 } },
  {
    id: 'shaky',
    title: 'lab.preset.shaky',
    about: 'lab.preset.shaky.about',
    conditions: { 'device.wifi': 'weak', 'server.fault': { kind: '503', probability: 0.3 }, 'sms.duplicates': 0.5, 'sms.reordering': 0.3 },
  },
]

/** What the account was like over the years: how one is made, and what it is called. */
export const eras: readonly Preset[] = [
  {
    id: 'classic',
    title: 'lab.preset.classic',
    about: 'lab.preset.classic.about',
    conditions: { 'account.signUp': 'number-or-mail', 'device.brand': 'mi' },
  },
  {
    id: 'miui-12',
    title: 'lab.preset.miui-12',
    about: 'lab.preset.miui-12.about',
    conditions: { 'account.signUp': 'number', 'device.brand': 'mi' },
  },
  {
    id: 'hyperos',
    title: 'lab.preset.hyperos',
    about: 'lab.preset.hyperos.about',
    conditions: { 'account.signUp': 'mail', 'device.brand': 'xiaomi' },
  },
  {
    id: 'note-3',
    title: 'lab.preset.note-3',
    about: 'lab.preset.note-3.about',
    conditions: { 'account.signUp': 'number-or-mail', 'device.brand': 'mi', 'device.model': 'note-3' },
  },
]
