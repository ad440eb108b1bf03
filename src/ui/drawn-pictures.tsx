import type { ReactNode } from 'react'

export type DrawnPicture = 'hills' | 'sea' | 'night' | 'city' | 'desert' | 'forest' | 'balloon' | 'tulips' | 'harbour'

interface Drawn {
  id: DrawnPicture
  /** Inside the box 0 0 100 100. */
  drawing: ReactNode
}

const all = (fill: string) => <rect width="100" height="100" fill={fill} />
const firs = [8, 24, 42, 60, 78, 94]
const windows = [12, 22, 34, 44, 58, 68, 80]

/** Nine pictures nobody took. A picture keeps its colours in every theme, so they stand here. */
export const drawnPictures: readonly Drawn[] = [
  {
    id: 'hills',
    drawing: (
      <>
        {all('#f6c9a0')}
        <circle cx="68" cy="42" r="13" fill="#fff0cf" />
        <path d="M0 60Q25 38 52 58T100 50V100H0Z" fill="#b5859b" />
        <path d="M0 74Q30 54 60 72T100 66V100H0Z" fill="#7d5f8c" />
        <path d="M0 88Q35 72 64 86T100 82V100H0Z" fill="#463c66" />
      </>
    ),
  },
  {
    id: 'sea',
    drawing: (
      <>
        {all('#a9d8ee')}
        <rect y="55" width="100" height="45" fill="#2b7fa8" />
        <path d="M50 20V60H28Z" fill="#fff8ea" />
        <path d="M53 28V60H70Z" fill="#f0e2c8" />
        <path d="M24 63H76L68 73H32Z" fill="#7a3b2a" />
        <path d="M0 82Q12 78 25 82T50 82T75 82T100 82V100H0Z" fill="#1f6488" />
      </>
    ),
  },
  {
    id: 'night',
    drawing: (
      <>
        {all('#101c3c')}
        <circle cx="70" cy="26" r="11" fill="#f3edd2" />
        <g fill="#d8e2ff">
          <circle cx="16" cy="18" r="1" />
          <circle cx="36" cy="30" r="1.2" />
          <circle cx="48" cy="12" r="0.8" />
          <circle cx="88" cy="46" r="1" />
        </g>
        <path d="M0 80L24 46L42 70L62 40L100 84V100H0Z" fill="#233a66" />
        <path d="M62 40L54 53L62 51L70 55Z" fill="#dfe8f7" />
        <path d="M0 92L30 70L56 90L80 72L100 88V100H0Z" fill="#0a1226" />
      </>
    ),
  },
  {
    id: 'city',
    drawing: (
      <>
        {all('#3b3358')}
        <rect y="0" width="100" height="34" fill="#5a4670" />
        <path d="M6 100V44H30V100ZM30 100V58H52V100ZM52 100V30H76V100ZM76 100V52H96V100Z" fill="#1d1a30" />
        <g fill="#ffcf70">
          {windows.map((x, at) => (
            <rect key={x} x={x} y={62 + ((at * 17) % 28)} width="4" height="5" />
          ))}
          <rect x="58" y="40" width="4" height="5" />
          <rect x="67" y="48" width="4" height="5" />
          <rect x="13" y="52" width="4" height="5" />
        </g>
      </>
    ),
  },
  {
    id: 'desert',
    drawing: (
      <>
        {all('#8fc7e8')}
        <circle cx="24" cy="22" r="9" fill="#fff6c9" />
        <path d="M0 62Q34 40 62 62T100 58V100H0Z" fill="#e9b872" />
        <path d="M30 100Q60 52 100 74V100Z" fill="#cf9448" />
        <path d="M0 84Q24 70 52 100H0Z" fill="#dba65c" />
      </>
    ),
  },
  {
    id: 'forest',
    drawing: (
      <>
        {all('#cfdcd8')}
        <g fill="#8fb0a4">
          {firs.map((x) => (
            <path key={x} d={`M${x + 8} 30L${x + 20} 78H${x - 4}Z`} />
          ))}
        </g>
        <rect y="58" width="100" height="20" fill="#cfdcd8" opacity="0.55" />
        <g fill="#2f5a4c">
          {firs.map((x) => (
            <path key={x} d={`M${x} 46L${x + 14} 96H${x - 14}Z`} />
          ))}
        </g>
        <rect y="92" width="100" height="8" fill="#23443a" />
      </>
    ),
  },
  {
    id: 'balloon',
    drawing: (
      <>
        {all('#bfe3f5')}
        <path d="M50 16a20 20 0 0 1 20 20c0 12-12 20-16 27h-8c-4-7-16-15-16-27a20 20 0 0 1 20-20Z" fill="#d8452f" />
        <path d="M50 16c8 0 10 10 10 20s-5 20-7 27h-6c-2-7-7-17-7-27s2-20 10-20Z" fill="#f6d9a8" />
        <path d="M46 66H54V72H46Z" fill="#6b4326" />
        <path d="M0 84L50 76L100 84V100H0Z" fill="#79b05a" />
        <path d="M0 92L60 82L100 92V100H0Z" fill="#c8bd4e" />
      </>
    ),
  },
  {
    id: 'tulips',
    drawing: (
      <>
        {all('#e7f1dc')}
        {[18, 39, 60, 81].map((x, at) => (
          <g key={x}>
            <path d={`M${x} 52V100`} stroke="#4d8b3d" strokeWidth="3" />
            <path d={`M${x} 92q-12-6-11-22 10 6 11 22Z`} fill="#5fa34b" />
            <path d={`M${x - 10} 34l6 6 4-10 4 10 6-6q4 20-10 22-14-2-10-22Z`} fill={['#d63a5a', '#f2a52b', '#a048c0', '#e8613c'][at]} />
          </g>
        ))}
      </>
    ),
  },
  {
    id: 'harbour',
    drawing: (
      <>
        {all('#e58f6f')}
        <rect y="0" width="100" height="30" fill="#b7688a" />
        <path d="M44 80L47 30H57L60 80Z" fill="#f7efe4" />
        <path d="M46 46H58L58.600 56H45.400ZM45 66H59L59.600 76H44.500Z" fill="#c0392b" />
        <rect x="46" y="22" width="12" height="8" fill="#fff3a6" />
        <path d="M45 22L52 14L59 22Z" fill="#6d2b2b" />
        <path d="M58 24L100 12V34L58 28Z" fill="#fff3a6" opacity="0.35" />
        <path d="M22 84Q52 70 82 84L88 100H16Z" fill="#41343f" />
        <rect y="88" width="100" height="12" fill="#5a4a73" />
      </>
    ),
  },
]
