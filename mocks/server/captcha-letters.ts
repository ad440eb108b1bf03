/** A point in a box that is 4 wide and 6 high, origin at the top left. */
export type Point = readonly [x: number, y: number]
export type Stroke = readonly Point[]

/**
 * A stroke font of our own: each letter is a few polylines, written like `04 20 44` (x then y, one digit each).
 * I, O and Q are left out, because they are mistaken for other letters.
 */
const letters = {
  A: '06 20 46|14 34',
  B: '06 00 30 41 42 33 03|33 44 45 36 06',
  C: '41 30 10 01 05 16 36 45',
  D: '00 06 26 45 41 20 00',
  E: '40 00 06 46|03 33',
  F: '40 00 06|03 33',
  G: '41 30 10 01 05 16 36 45 43 23',
  H: '00 06|40 46|03 43',
  J: '10 40|30 35 26 16 05',
  K: '00 06|40 03 46',
  L: '00 06 46',
  M: '06 00 23 40 46',
  N: '06 00 46 40',
  P: '06 00 30 41 42 33 03',
  R: '06 00 30 41 42 33 03|23 46',
  S: '41 30 10 01 02 13 33 44 45 36 16 05',
  T: '00 40|20 26',
  U: '00 05 16 36 45 40',
  V: '00 26 40',
  W: '00 16 22 36 40',
  X: '00 46|40 06',
  Y: '00 23 40|23 26',
  Z: '00 40 06 46',
} as const

export type CaptchaLetter = keyof typeof letters
export const captchaLetters = Object.keys(letters) as CaptchaLetter[]

const parse = (drawing: string): Stroke[] =>
  drawing.split('|').map((stroke) => stroke.split(' ').map((point): Point => [Number(point[0]), Number(point[1])]))

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
