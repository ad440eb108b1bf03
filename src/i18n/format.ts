/** Dates, times, numbers and spans in one language. Instants are milliseconds since 1970. */
export interface Format {
  /** `22 Nov 2026` */
  date(instant: number, options?: Intl.DateTimeFormatOptions): string
  /** `20:05` */
  time(instant: number, options?: Intl.DateTimeFormatOptions): string
  /** `22 Nov, 20:05` */
  dateTime(instant: number): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** 0.5 → `50%` */
  percent(share: number): string
  /** A countdown, rounded up so that it never shows 0:00 too early: `1:05`, `23:59:59`. */
  countdown(milliseconds: number): string
  /** A span in its largest fitting unit, rounded up: `40 seconds`, `5 minutes`, `2 days`. */
  span(milliseconds: number): string
  /** How long ago or ahead `instant` is, seen from `now`: `2 days ago`, `in 5 minutes`. */
  relative(instant: number, now: number): string
  /** A phone number that stays in one piece and left-to-right inside any sentence. */
  phoneNumber(number: string): string
  /** Names joined by the language's "and". */
  list(items: readonly string[]): string
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

type Unit = 'second' | 'minute' | 'hour' | 'day'

function inUnits(milliseconds: number, round: (value: number) => number): { value: number; unit: Unit } {
  const size = Math.abs(milliseconds)
  // The last step below a unit still belongs to the smaller one: 90 minutes are not "2 hours" while they run out.
  const [unit, length]: [Unit, number] =
    size < 100 * second ? ['second', second] : size < 100 * minute ? ['minute', minute] : size < 48 * hour ? ['hour', hour] : ['day', day]
  return { value: Math.sign(milliseconds) * round(size / length), unit }
}

const two = (value: number) => String(value).padStart(2, '0')

function countdown(milliseconds: number): string {
  const total = Math.max(0, Math.ceil(milliseconds / second))
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** What runs from left to right, kept so inside a sentence that may run the other way. */
const isolated = (words: string): string => `\u2066${words}\u2069`

/**
 * Formatters for one language. The page's own language and time zone are never used, so that pictures and recordings
 * come out alike everywhere.
 * @param dir where the sentences run to: dates and spans in words of another direction are kept in their order
 */
export function createFormat(locale: string, timeZone = 'UTC', dir: 'ltr' | 'rtl' = 'ltr'): Format {
  const held = dir === 'rtl' ? isolated : (words: string) => words
  const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>()
  // Making an Intl formatter takes longer than a frame may; asking it again takes nothing.
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options)
    const formatter = (made.get(key) as Intl.DateTimeFormat | undefined) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options })
    made.set(key, formatter)
    return formatter
  }
  const numbers = (options: Intl.NumberFormatOptions) => {
    const key = `#${JSON.stringify(options)}`
    const formatter = (made.get(key) as Intl.NumberFormat | undefined) ?? new Intl.NumberFormat(locale, options)
    made.set(key, formatter)
    return formatter
  }
  return {
    date: (instant, options = { dateStyle: 'medium' }) => held(dates(options).format(instant)),
    time: (instant, options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) => dates(options).format(instant),
    dateTime: (instant) =>
      held(dates({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)),
    number: (value, options = {}) => numbers(options).format(value),
    percent: (share) => numbers({ style: 'percent' }).format(share),
    countdown,
    span(milliseconds) {
      const { value, unit } = inUnits(Math.max(0, milliseconds), Math.ceil)
      return held(numbers({ style: 'unit', unit, unitDisplay: 'long' }).format(value))
    },
    relative(instant, now) {
      const { value, unit } = inUnits(instant - now, Math.round)
      return held(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(value, unit))
    },
    phoneNumber: (value) => isolated(value.replaceAll(' ', '\u00a0')),
    list: (items) => new Intl.ListFormat(locale).format(items),
  }
}
