import type { TextKey } from '../index.ts'

/** What cannot be seen of what was typed: spaces around it. */
export function spaceHints(typed: string): TextKey[] {
  if (typed === '') return []
  const before: TextKey[] = /^\s/.test(typed) ? ['field.space-before'] : []
  return typed.trim() !== '' && /\s$/.test(typed) ? [...before, 'field.space-after'] : before
}
