/** A point in a box that is 4 wide and 6 high, origin at the top left. */
export type Point = readonly [x: number, y: number]
export type Stroke = readonly Point[]

/**
 * A stroke font of our own: each letter is a few lines, written like `04 20 44` (x then y, one digit each); a line that
 * begins with `~` is a curve through its points. I, O and Q are left out, because they are mistaken for other letters.
 */
const letters = {
  A: '06 20 46|14 34',
  B: '00 06|~00 20 41 32 03|~03 33 45 26 06',
  C: '~41 20 02 04 26 45',
  D: '00 06|~00 20 42 44 26 06',
  E: '40 00 06 46|03 33',
  F: '40 00 06|03 33',
  G: '~41 20 02 04 26 45 43|43 23',
  H: '00 06|40 46|03 43',
  J: '20 40|~30 34 26 05',
  K: '00 06|40 03 46',
  L: '00 06 46',
  M: '06 00 24 40 46',
  N: '06 00 46 40',
  P: '00 06|~00 20 41 42 23 03',
  R: '00 06|~00 20 41 42 23 03|23 46',
  S: '~41 20 01 23 45 26 05',
  T: '00 40|20 26',
  U: '~00 04 26 44 40',
  V: '00 26 40',
  W: '00 16 21 36 40',
  X: '00 46|40 06',
  Y: '00 23 40|23 26',
  Z: '00 40 06 46',
} as const

export type CaptchaLetter = keyof typeof letters
export const captchaLetters = Object.keys(letters) as CaptchaLetter[]

/** Points along a smooth curve through the given ones (a Catmull–Rom spline). */
function curve(points: readonly Point[]): Point[] {
  const at = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))]!
  const along = (index: number, t: number): Point => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const blend = (axis: 0 | 1) =>
      from[axis] +
      0.5 *
        t *
        (to[axis] -
          before[axis] +
          t *
            (2 * before[axis] -
              5 * from[axis] +
              4 * to[axis] -
              after[axis] +
              t * (3 * (from[axis] - to[axis]) + after[axis] - before[axis])))
    return [blend(0), blend(1)]
  }
  return points
    .slice(0, -1)
    .flatMap((_, index) => [0, 1 / 3, 2 / 3].map((t) => along(index, t)))
    .concat([points.at(-1)!])
}

function parse(drawing: string): Stroke[] {
  return drawing.split('|').map((line) => {
    const points = line
      .replace('~', '')
      .split(' ')
      .map((point): Point => [Number(point[0]), Number(point[1])])
    return line.startsWith('~') ? curve(points) : points
  })
}

export const letterStrokes = Object.fromEntries(captchaLetters.map((letter) => [letter, parse(letters[letter])])) as unknown as Record<
  CaptchaLetter,
  readonly Stroke[]
>

/** The word each letter is spelled with when it is spoken. */
export const spellingWords: Record<CaptchaLetter, string> = {
  A: 'Alfa', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Echo', F: 'Foxtrot', G: 'Golf', H: 'Hotel', J: 'Juliett', K: 'Kilo',
  L: 'Lima', M: 'Mike', N: 'November', P: 'Papa', R: 'Romeo', S: 'Sierra', T: 'Tango', U: 'Uniform', V: 'Victor', W: 'Whiskey',
  X: 'X-ray', Y: 'Yankee', Z: 'Zulu',
} // prettier-ignore
