/** Steps from one word to another: letters put in, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[other.length]!
}

/** The `count` choices most like what somebody wrote, the most like first. What contains it, or is in it, is very like. */
export function nearest(written: string, choices: readonly string[], count = 3): string[] {
  const word = written.slice(0, 60).toLowerCase()
  const far = (choice: string) => {
    const other = choice.toLowerCase()
    const holds = word !== '' && (other.includes(word) || word.includes(other))
    return distance(word, other) - (holds ? 100 : 0)
  }
  return choices
    .map((choice) => ({ choice, far: far(choice) }))
    .toSorted((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ choice }) => choice)
}
