import { createAccountServer } from '../../mocks/server/index.ts'
import { createWorldAround, type World, type WorldOptions } from './world.ts'

/** A world whose account server is here at once. A page does without this file, and with it without the server's rules. */
export const createWorld = (options: WorldOptions): World => createWorldAround(createAccountServer, options)
