import { walk } from './walk.ts'

walk('setting the phone up', 'the lock of a wiped phone')
