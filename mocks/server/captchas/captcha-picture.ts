import type { Captcha } from '../../../src/account/contract.ts'
import type { Draws } from '../../../src/sim/random.ts'
import { letterStrokes, type CaptchaLetter, type Point, type Stroke } from './captcha-letters.ts'

const letterWidth = 46
const height = 80
const margin = 16

const round = (value: number) => Math.round(value * 10) / 10

/** Points along a polyline at uneven distances, so that a letter is not known by its count of points. */
function resample(stroke: Stroke, draws: Draws): Point[] {
  const points: Point[] = [stroke[0]!]
  for (let index = 1; index < stroke.length; index += 1) {
    const [fromX, fromY] = stroke[index - 1]!
    const [toX, toY] = stroke[index]!
    const steps = Math.hypot(toX - fromX, toY - fromY) < 2 ? draws.integer(1, 2) : draws.integer(2, 4)
    for (let step = 1; step <= steps; step += 1) {
      const part = step === steps ? 1 : (step + draws.float() * 0.6 - 0.3) / steps
      points.push([fromX + (toX - fromX) * part, fromY + (toY - fromY) * part])
    }
  }
  return points
}

/** Cuts some strokes in two, so that a letter is not known by its count of strokes. */
function cut(points: Point[], draws: Draws): Point[][] {
  if (points.length < 4 || !draws.chance(0.6)) return [points]
  const at = draws.integer(1, points.length - 2)
  return [points.slice(0, at + 1), points.slice(at)]
}

function shuffle<T>(items: T[], draws: Draws): T[] {
  for (let index = items.length - 1; index > 0; index -= 1) {
    const other = draws.integer(0, index)
    ;[items[index], items[other]] = [items[other]!, items[index]!]
  }
  return items
}

/** A flat wave from somewhere on the left to somewhere on the right: it hides where letters begin, and no letter. */
function crossing(width: number, draws: Draws): Point[] {
  const from = draws.float() * width * 0.3
  const to = width * (0.6 + draws.float() * 0.4)
  const level = height * (0.15 + draws.float() * 0.7)
  const [rise, swing, phase] = [(draws.float() - 0.5) * 24, 3 + draws.float() * 5, draws.float() * 2 * Math.PI]
  const steps = draws.integer(7, 10)
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const part = step / steps
    return [from + (to - from) * part, level + rise * (part - 0.5) + swing * Math.sin(phase + part * 7)]
  })
}

const pathOf = (points: readonly Point[]) => points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')

/**
 * Draws a text as lines that only an eye can read: each letter turned, scaled and shifted, the whole warped by two
 * waves, lines resampled, cut, mixed in order and crossed by a few that mean nothing.
 */
export function drawCaptchaPicture(text: string, draws: Draws): Captcha['picture'] {
  const width = margin * 2 + letterWidth * text.length
  const waves = [0, 1].map(() => ({ height: 2 + draws.float() * 2.5, length: 60 + draws.float() * 60, phase: draws.float() * 2 * Math.PI }))
  const warp = ([x, y]: Point): Point => [
    x + waves[0]!.height * Math.sin((y / waves[0]!.length) * 2 * Math.PI + waves[0]!.phase),
    y + waves[1]!.height * Math.sin((x / waves[1]!.length) * 2 * Math.PI + waves[1]!.phase),
  ]

  const lines: Point[][] = []
  for (const [place, letter] of [...text].entries()) {
    const angle = (draws.float() - 0.5) * 0.4
    const scale = 7 + draws.float() * 1.2
    const middle: Point = [margin + letterWidth * (place + 0.5) + (draws.float() - 0.5) * 6, height / 2 + (draws.float() - 0.5) * 12]
    const turn = ([x, y]: Point): Point => {
      const [dx, dy] = [(x - 2) * scale, (y - 3) * scale]
      return [middle[0] + dx * Math.cos(angle) - dy * Math.sin(angle), middle[1] + dx * Math.sin(angle) + dy * Math.cos(angle)]
    }
    for (const stroke of letterStrokes[letter as CaptchaLetter]) {
      const points = resample(stroke, draws).map(([x, y]): Point => [x + (draws.float() - 0.5) * 0.14, y + (draws.float() - 0.5) * 0.14])
      lines.push(...cut(points.map(turn), draws))
    }
  }
  for (let index = 2; index > 0; index -= 1) lines.push(crossing(width, draws))
  const inside = ([x, y]: Point): Point => [Math.min(width - 1, Math.max(1, x)), Math.min(height - 1, Math.max(1, y))]
  const strokes = lines.map((points) => pathOf((draws.chance(0.5) ? points.toReversed() : points).map(warp).map(inside)))
  return { width, height, strokes: shuffle(strokes, draws) }
}
