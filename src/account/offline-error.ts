/** Thrown by a link whose device has no connection. */
export class OfflineError extends Error {
  override name = 'OfflineError'
}
