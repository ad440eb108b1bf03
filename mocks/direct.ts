/** The wire that is none. It lives with the server, so that a world can use it without knowing what a wire is. */
export { directFetch } from './server/direct-fetch.ts'
