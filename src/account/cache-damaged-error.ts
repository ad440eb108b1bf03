/** Thrown on a device that cannot read what it keeps of its session. */
export class CacheDamagedError extends Error {
  override name = 'CacheDamagedError'
}
