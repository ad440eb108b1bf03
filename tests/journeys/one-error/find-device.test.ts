import { walk } from './walk.ts'

walk('turning Find device on', 'turning Find device off', 'confirming a reset')
