import { walk } from './walk.ts'

walk('Mi Account in Settings', 'the cloud, after the session ended', 'after an update')
