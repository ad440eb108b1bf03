import { StateMachine, type AnyStateMachine } from 'xstate'

/** What a machine binds to itself when it is made. */
const bound = ['transition', 'getInitialSnapshot', 'getPersistedSnapshot', 'restoreSnapshot', 'start'] as const

/**
 * Takes the place of a machine's own `provide`: `provided(machine)({ actors })`. That one reads the whole chart anew. A world
 * has fifty machines, and most of the time that it took to begin went there; what comes from here shares the chart.
 */
export function provided<Machine extends AnyStateMachine>(machine: Machine): Machine['provide'] {
  return (parts) => {
    const { actions, guards, actors, delays } = machine.implementations
    const own = Object.create(machine) as Machine
    const implementations: AnyStateMachine['implementations'] = {
      actions: { ...actions, ...parts.actions },
      guards: { ...guards, ...parts.guards },
      actors: { ...actors, ...parts.actors },
      delays: { ...delays, ...(parts.delays as typeof delays) },
    }
    own.implementations = implementations as Machine['implementations']
    for (const name of bound) Object.defineProperty(own, name, { value: StateMachine.prototype[name].bind(own) })
    return own
  }
}
