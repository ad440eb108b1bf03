import type { World } from '../../world/world.ts'
import type { WorldInput } from '../../world/input.ts'
import { deviceOn, type Lab } from '../lab.ts'
import { tickEvery, type DeskWire, type StageLook } from './wire.ts'

/** Tells whoever listens, by the event `touch`, that somebody did something on a stage in another window. */
export const stageTouches = new EventTarget()

const lookOf = ({ getState, current }: Lab): StageLook => {
  const { address } = getState()
  // Nobody is led through a drill.
  const mode = address.drill ? undefined : address.mode
  return { device: deviceOn(address, current.world().phones.length), lab: address.lab, mode }
}

const storyOf = (world: World) => ({ ...world.story(), until: world.clock.reading() })

/**
 * Tells the stages in other windows what happens on this one, and does what somebody does there. A world is a function of its
 * story, so the story is all that goes over the wire.
 * @param onTaken told when another desk has led these stages before: this one has stopped then
 * @returns stops it
 */
export function lead(lab: Lab, wire: DeskWire, onTaken: () => void = () => {}): () => void {
  const { current } = lab
  let leave = () => {}
  let generation = current.getState().generation
  /** Whether no other desk has said that these stages are its own. */
  let isSure = false

  function tellStory() {
    if (!isSure) return
    const { world } = current.getState()
    leave()
    leave = world.journal.subscribe((entry) => wire.post({ kind: 'entry', index: world.journal.entries().length - 1, entry }))
    wire.post({ kind: 'story', story: storyOf(world), look: lookOf(lab) })
  }
  const unsubscribe = current.subscribe(() => {
    const { generation: now } = current.getState()
    if (now === generation) return
    generation = now
    tellStory()
  })
  const ticking = setInterval(() => {
    if (!isSure) return
    const { world } = current.getState()
    wire.post({ kind: 'clock', reading: world.clock.reading(), count: world.journal.entries().length, look: lookOf(lab) })
  }, tickEvery)
  const hangUp = wire.listen((message) => {
    switch (message.kind) {
      case 'hello':
        return tellStory()
      case 'input':
        stageTouches.dispatchEvent(new Event('touch'))
        // What a phone cannot take it would not have taken here either.
        return void current.dispatch(message.input as WorldInput).catch(() => {})
      case 'leads':
        return wire.post({ kind: 'taken' })
      case 'taken':
        stop()
        onTaken()
    }
  })
  wire.post({ kind: 'leads' })
  const waiting = setTimeout(() => {
    isSure = true
    tellStory()
  }, tickEvery)
  function stop() {
    unsubscribe()
    leave()
    hangUp()
    clearInterval(ticking)
    clearTimeout(waiting)
  }
  return stop
}
