import { aboutCondition } from '../../world/condition-about.ts'
import type { ConditionName } from '../../world/conditions.ts'
import type { LabWords } from '../lab-text.tsx'

/** A condition in words. English takes the sentence that programs read, too; other languages bring their own. */
export function conditionWords({ maybe }: LabWords, name: ConditionName): { title: string; about: string } {
  return { title: maybe(`lab.condition.${name}`) ?? name, about: maybe(`lab.about.${name}`) ?? aboutCondition(name) }
}
