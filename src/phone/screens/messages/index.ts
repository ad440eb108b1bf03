import { ThreadScreen } from './thread-screen.tsx'
import { ThreadsScreen } from './threads-screen.tsx'

export const screens = {
  'messages/threads': ThreadsScreen,
  'messages/thread': ThreadScreen,
}
