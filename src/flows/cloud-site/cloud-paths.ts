/** Paths of the site's pages. */
export const cloudPaths = { home: '/', contacts: '/contacts', photos: '/photos', notes: '/notes', find: '/find' } as const
