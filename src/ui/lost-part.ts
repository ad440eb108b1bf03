/** Whether an error says that a part of the page could not be fetched: each browser has its own words for it. */
export const isLostPart = (error: unknown): boolean => error instanceof TypeError && /module/i.test(error.message)
