import { fromPromise } from 'xstate'
import type { CloudChanges, CloudItem, ItemKind } from '../account/contract.ts'
import type { Retry } from './actors.ts'

const placeholder = <Output, Input>(name: string) =>
  fromPromise<Output, Input>(() => Promise.reject(new Error(`The world provides no "${name}"`)))

/** What changed in the cloud since a version. */
export const listCloudItems = placeholder<CloudChanges, { token: string; since: number }>('listCloudItems')
/** Adds, changes or removes items there; answers what stands now. */
export const saveCloudItems = placeholder<{ items: CloudItem[] }, { token: string; items: CloudItem[] } & Retry>('saveCloudItems')
/** Dates what was made or changed here, and names it where it is new. */
export const stampItem = placeholder<CloudItem, { kind: ItemKind; itemId?: string; content: object | null }>('stampItem')
