/** Thrown by a link whose device has a clock by which the server's certificate is not valid. */
export class ClockWrongError extends Error {
  override name = 'ClockWrongError'
}
