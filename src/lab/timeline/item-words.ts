import type { Happening } from '../../world/happenings.ts'
import { conditionTable, type ConditionName } from '../../world/conditions.ts'
import type { Condition } from '../../sim/condition.ts'
import { conditionWords } from '../desk/condition-words.ts'
import { isEndpointCondition } from '../desk/condition-groups.ts'
import { valueText } from '../desk/values.ts'
import type { LabWords } from '../lab-text.tsx'
import { typedText } from './items.ts'

function conditionChanged(words: LabWords, name: string, value: unknown): string {
  const condition = Object.hasOwn(conditionTable, name) ? (conditionTable[name as ConditionName] as Condition) : undefined
  if (!condition) return words.text('lab.happening.condition', { name, value: JSON.stringify(value) ?? '' })
  const title = isEndpointCondition(name) ? name : conditionWords(words, name as ConditionName).title
  const shown = typeof value === 'string' ? value : valueText(condition, value)
  return words.text('lab.happening.condition', { name: title, value: shown === '' ? words.text('lab.conditions.unset') : shown })
}

/** Simple members of an event, for the placeholders of its text. Apps, sections and the like are called by their names. */
const plainMembers = ({ maybe }: LabWords, event: object) =>
  Object.fromEntries(
    Object.entries(event).flatMap(([name, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) ? [[name, maybe(`lab.name.${String(value)}`) ?? String(value)]] : [],
    ),
  )

/** A fact that one device was told. What is secret is not repeated: a class looks on. */
function toldWords(words: LabWords, happening: Happening, event: { type: string }, to: string): string {
  const { text, maybe } = words
  const typed = typedText(happening)
  if (typed?.text === '') return text('lab.happening.cleared')
  const own = maybe(`lab.event.${event.type}`, plainMembers(words, event))
  const what = own ?? (typed ? text('lab.happening.typed', { text: typed.text }) : text('lab.happening.event', { to, name: event.type }))
  const device = to.startsWith('computer') ? text('lab.device.computer') : to.startsWith('phone-2') && text('lab.device.phone-2')
  return device ? text('lab.happening.elsewhere', { what, device }) : what
}

function drillWords({ text, maybe }: LabWords, act: string, about = ''): string {
  const named = maybe(`lab.${act === 'begun' ? 'drill' : 'cause'}.${about}`) ?? about
  return maybe(`lab.happening.drill.${act}`, { about: named }) ?? text('lab.happening.drill', { act })
}

/** What happened, in words. */
export function happeningWords(words: LabWords, happening: Happening): string {
  const { text, maybe, format } = words
  switch (happening.kind) {
    case 'screen':
      return text('lab.happening.screen', {
        which: happening.phone === 'phone-2' ? 'second' : 'first',
        screen: maybe(`lab.screen.${happening.screen}`) ?? happening.screen,
      })
    case 'page':
      return text('lab.happening.page', { page: maybe(`lab.page.${happening.page}`) ?? happening.page })
    case 'sms':
    case 'mail': {
      const { kind, state } = happening
      const why = happening.why && (maybe(`lab.${kind}.why.${happening.why}`) ?? happening.why)
      return text(`lab.happening.${kind}`, { state: maybe(`lab.${kind}.${state}`) ?? state, why: why ? ` (${why})` : '' })
    }
    case 'answer': {
      const name = maybe(`lab.operation.${happening.operation}`) ?? happening.operation
      if (happening.status === 0) return text('lab.happening.no-answer', { name })
      return text('lab.happening.answer', { name, status: happening.status, problem: happening.problem ? ` ${happening.problem}` : '' })
    }
    case 'goal':
      return text('lab.happening.goal')
    case 'input': {
      const { input } = happening
      if (input.type === 'event') return toldWords(words, happening, input.event, input.to)
      if (input.type === 'condition') return conditionChanged(words, input.name, input.value)
      if (input.type === 'skip' && input.by < 1_000) return text('lab.happening.skip-short')
      if (input.type === 'skip') return text('lab.happening.skip', { time: format.span(input.by) })
      if (input.type === 'drill') return drillWords(words, input.act, input.about)
      return input.operation === undefined
        ? text('lab.happening.release-all')
        : text('lab.happening.release', { name: maybe(`lab.operation.${input.operation}`) ?? input.operation })
    }
  }
}
