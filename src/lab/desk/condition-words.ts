import type { Condition } from '../../sim/condition.ts'
import type { LabWords } from '../lab-text.tsx'

/** A condition in words. The sentence stands with the definition; other languages bring their own. */
export function conditionWords({ maybe }: LabWords, { name, about }: Pick<Condition, 'name' | 'about'>): { title: string; about: string } {
  return { title: maybe(`lab.condition.${name}`) ?? name, about: maybe(`lab.about.${name}`) ?? about }
}
