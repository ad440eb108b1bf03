import { readStory } from '../../world/read-story.ts'
import type { Lab, LabNotice } from '../lab.ts'
import { lostAfter, tickEvery, type FromDesk, type StageWire } from './wire.ts'

const notice: LabNotice = { kind: 'stage' }

/**
 * Makes this window the stage of a desk in another one: it lives the desk's story, and what somebody does here happens there
 * first. While the desk is silent, the stage stands still and says so.
 * @returns stops it
 */
export function follow(lab: Lab, wire: StageWire): () => void {
  const { current } = lab
  let isApplying = false
  let lastHeard = -Infinity
  let work: Promise<unknown> = Promise.resolve()
  /** Set while the story here is not the desk's. */
  let isBehind = true

  current.setSpeed(0)
  current.steer((input, world) => {
    if (isApplying) return world.dispatch(input)
    wire.post({ kind: 'input', input })
    return Promise.resolve()
  })

  const ask = () => wire.post({ kind: 'hello' })
  const count = () => current.world().journal.entries().length
  /** The story is the desk's as far as it goes; anything else is asked for anew. */
  function lose() {
    isBehind = true
    ask()
  }
  async function catchUp(instant: number) {
    const { clock } = current.world()
    if (instant > clock.now()) await clock.advanceTo(instant)
  }

  async function take(message: FromDesk): Promise<void> {
    switch (message.kind) {
      case 'story':
        await current.resume(readStory(message.story))
        isBehind = false
        lab.look(message.look)
        return
      case 'entry': {
        if (isBehind) return
        if (message.index !== count()) return lose()
        await catchUp(message.entry.at)
        isApplying = true
        const applied = current.dispatch(message.entry.input)
        isApplying = false
        // What an actor could not take there, it cannot take here: that is the story.
        await applied.catch(() => {})
        if (count() !== message.index + 1) lose()
        return
      }
      case 'clock': {
        if (isBehind) return
        if (message.count !== count()) return lose()
        const { device, lab: language, mode } = lab.getState().address
        const { look } = message
        if (look.device !== device || look.lab !== language || look.mode !== mode) lab.look(look)
        await catchUp(message.reading)
      }
    }
  }

  const hangUp = wire.listen((message) => {
    lastHeard = performance.now()
    // One after the other: the desk has settled before it says the next thing, and so has the stage.
    work = work.then(() => take(message)).catch(lose)
  })
  const watching = setInterval(() => {
    const isLost = performance.now() - lastHeard > lostAfter
    if (isLost) {
      lab.say(notice)
      ask()
      return
    }
    for (const one of lab.getState().notices) if (one.kind === 'stage') lab.dismiss(one)
  }, tickEvery * 5)
  ask()
  return () => {
    hangUp()
    clearInterval(watching)
  }
}
