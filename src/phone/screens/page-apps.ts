/** The small apps, in one chunk. */
export { ClockScreen } from './clock/clock-screen.tsx'
export { ContactsScreen } from './contacts/contacts-screen.tsx'
export { NotesScreen } from './notes/notes-screen.tsx'
export { PhotosScreen } from './photos/photos-screen.tsx'
