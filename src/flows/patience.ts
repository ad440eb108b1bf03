/** Six minutes: longer than the slowest answer, so that patience never ends before five minutes have passed. */
export const patience = 360_000
