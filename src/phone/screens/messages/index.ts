export { ThreadScreen } from './thread-screen.tsx'
export { ThreadsScreen } from './threads-screen.tsx'
