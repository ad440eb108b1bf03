import type { Story } from '../../world/input.ts'
import type { Device, LabLocale, Mode } from '../address.ts'

/** How a stage is to be looked at: what stands on it, the language of its few words, and whether they tell the way. */
export interface StageLook {
  device: Device
  lab: LabLocale | undefined
  mode: Mode | undefined
}

/** From the desk to its stages. */
export type FromDesk =
  /** Another story, or another moment of it: it is lived from its beginning. */
  | { kind: 'story'; story: Story; look: StageLook }
  /** One more input, the one with this index. */
  | { kind: 'entry'; index: number; entry: Story['entries'][number] }
  /** Where the clock stands, after so many inputs. Told all the time: who hears nothing has lost its desk. */
  | { kind: 'clock'; reading: number; count: number; look: StageLook }

/** Between desks: a copied tab knows the id of its original, and one of them may lead. */
export type BetweenDesks = { kind: 'leads' } | { kind: 'taken' }

/** From a stage to its desk. */
export type FromStage =
  /** Asks for the story. */
  | { kind: 'hello' }
  /** What somebody did on the stage; it happens when the desk says so. */
  | { kind: 'input'; input: unknown }

/** Two windows of one origin that talk by name. */
export interface Wire<Out, In> {
  post(message: Out): void
  /** @returns stops listening */
  listen(hear: (message: In) => void): () => void
}

const nameOf = (id: string) => `handset/stage/${id}`

/** Joins the windows that were opened under this id. */
export function openWire<Out, In>(id: string): Wire<Out, In> {
  const channel = new BroadcastChannel(nameOf(id))
  return {
    post: (message) => channel.postMessage(message),
    listen(hear) {
      channel.onmessage = ({ data }: MessageEvent<In>) => hear(data)
      return () => channel.close()
    },
  }
}

export type DeskWire = Wire<FromDesk | BetweenDesks, FromStage | BetweenDesks>
export type StageWire = Wire<FromStage, FromDesk>

/** Real milliseconds between two words about the clock. */
export const tickEvery = 200
/** Real milliseconds without any after which a stage says that its desk is gone. */
export const lostAfter = 3_000
