/** What every browser calls itself when it signs in: a name of the contract, not of any language. */
export const browserName = 'Browser'
