import type { ReactNode } from 'react'
import { drawnPictures, type DrawnPicture } from './drawn-pictures.tsx'

/** Which of the drawn pictures a name is, if it is one. */
export const drawnPicture = (drawing: string): DrawnPicture | undefined => drawnPictures.find(({ id }) => id === drawing)?.id

/** Skies and what lies under them: the light of an hour. */
const lights = [
  { sky: '#f9d9b0', low: '#f2a77f', sun: '#fff3d6', far: '#b98aa0', middle: '#7c6490', near: '#41365f' },
  { sky: '#bfe3f5', low: '#e9f4f3', sun: '#fff6c9', far: '#9cc3b2', middle: '#5f9c82', near: '#2d6553' },
  { sky: '#17264d', low: '#3b3a72', sun: '#f3edd2', far: '#2b3f74', middle: '#1d2b57', near: '#0d1531' },
  { sky: '#cfd9ee', low: '#f4ddd0', sun: '#fffaf0', far: '#a7b4cf', middle: '#7388ab', near: '#44597c' },
  { sky: '#8fc7e8', low: '#f3e3c0', sun: '#fff6c9', far: '#e3bd83', middle: '#cf9a55', near: '#a36f35' },
  { sky: '#e58f6f', low: '#b7688a', sun: '#fff3a6', far: '#8a5584', middle: '#5a4173', near: '#2f2748' },
] as const

/** Numbers from a name, always the same ones. */
function dice(name: string): (most: number) => number {
  let state = 2_166_136_261
  const stir = (by: number) => {
    state = Math.imul(state ^ by, 16_777_619) >>> 0
  }
  for (const letter of name) stir(letter.codePointAt(0)!)
  return (most) => {
    stir(state >>> 13)
    state = (state ^ (state << 7)) >>> 0
    return state % most
  }
}

/** A line of hills from edge to edge, filled to the bottom. */
function hills(roll: (most: number) => number, height: number, rough: number): string {
  const tops = [0, 1, 2, 3].map(() => height - roll(rough))
  return `M0 ${tops[0]}Q16 ${tops[0]! - rough / 2} 34 ${tops[1]}T66 ${tops[2]}T100 ${tops[3]}V100H0Z`
}

/** Draws a picture that nobody has drawn before, from its name alone. */
function landscape(drawing: string): ReactNode {
  const roll = dice(drawing)
  const light = lights[roll(lights.length)]!
  const gradient = `light-${[...drawing]
    .map((letter) => letter.codePointAt(0)!.toString(16))
    .join('')
    .slice(0, 24)}`
  const [sunX, sunY, sunSize] = [14 + roll(72), 14 + roll(26), 6 + roll(8)]
  const hasWater = roll(3) === 0
  const firs = Array.from({ length: 3 + roll(5) }, () => [roll(100), 6 + roll(8)] as const)
  const birds = Array.from({ length: roll(4) }, () => [16 + roll(64), 12 + roll(26)] as const)
  const water = 66 + roll(8)
  return (
    <>
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={light.sky} />
          <stop offset="0.7" stopColor={light.low} />
        </linearGradient>
      </defs>
      <rect width="100" height="100" fill={`url(#${gradient})`} />
      <circle cx={sunX} cy={sunY} r={sunSize * 1.9} fill={light.sun} opacity="0.25" />
      <circle cx={sunX} cy={sunY} r={sunSize} fill={light.sun} />
      {birds.map(([x, y]) => (
        <path key={`${x}-${y}`} d={`M${x} ${y}q3-3 5 0q2-3 5 0`} fill="none" stroke={light.near} strokeWidth="0.9" opacity="0.7" />
      ))}
      <path d={hills(roll, 62, 22)} fill={light.far} />
      {hasWater ? (
        <>
          <rect y={water} width="100" height={100 - water} fill={light.middle} />
          <path
            d={`M${sunX - 9} ${water + 3}h18M${sunX - 6} ${water + 8}h12M${sunX - 8} ${water + 13}h16`}
            stroke={light.sun}
            strokeWidth="1.4"
            opacity="0.6"
          />
        </>
      ) : (
        <path d={hills(roll, 76, 18)} fill={light.middle} />
      )}
      <path d={hills(roll, 92, 12)} fill={light.near} />
      {firs.map(([x, size]) => (
        <path key={`${x}-${size}`} d={`M${x} ${92 - size * 1.6}L${x + size / 2} 94H${x - size / 2}Z`} fill={light.near} />
      ))}
    </>
  )
}

/** A picture in its frame of 100 by 100: one of those that somebody drew, or one that its name draws. */
export const Picture = ({ drawing, label, className }: { drawing: string; label?: string | undefined; className?: string | undefined }) => (
  <svg
    className={className}
    viewBox="0 0 100 100"
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    {drawnPictures.find(({ id }) => id === drawing)?.drawing ?? landscape(drawing)}
  </svg>
)
