import { imeiCheckDigit } from '../../account/imei.ts'
import type { Random } from '../../sim/random.ts'

/**
 * Fifteen digits with a right check digit, under a type allocation code that no real phone has.
 * @param serial seven digits
 */
export function fictionalImei(serial: string): string {
  const body = `0044000${serial}`
  return `${body}${imeiCheckDigit(body)}`
}

/** The IMEIs of a world's phone, one for each slot: the same wherever they are asked for. */
export function imeisOf(random: Random, index: number, slots: number): string[] {
  const draws = random.for('phone', index)
  return Array.from({ length: slots }, () => fictionalImei(draws.digits(7)))
}
