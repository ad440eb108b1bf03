/** The small apps, in one chunk. */
export { ClockScreen } from './clock/clock-screen.tsx'
export { ContactScreen } from './contacts/contact-screen.tsx'
export { ContactsScreen } from './contacts/contacts-screen.tsx'
export { ContactFormScreen } from './contacts/form-screen.tsx'
export { NoteScreen, NotesScreen } from './notes/notes-screens.tsx'
export { PhotoScreen, PhotosScreen } from './photos/photos-screens.tsx'
