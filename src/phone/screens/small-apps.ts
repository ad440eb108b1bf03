/** The small apps, in one chunk. */
import { ClockScreen } from './clock/clock-screen.tsx'
import { ContactScreen } from './contacts/contact-screen.tsx'
import { ContactsScreen } from './contacts/contacts-screen.tsx'
import { ContactFormScreen } from './contacts/form-screen.tsx'
import { NoteScreen, NotesScreen } from './notes/notes-screens.tsx'
import { PhotoScreen, PhotosScreen } from './photos/photos-screens.tsx'

export const screens = {
  'contacts/list': ContactsScreen,
  'contacts/contact': ContactScreen,
  'contacts/form': ContactFormScreen,
  'photos/grid': PhotosScreen,
  'photos/photo': PhotoScreen,
  'notes/list': NotesScreen,
  'notes/note': NoteScreen,
  'clock/face': ClockScreen,
}
