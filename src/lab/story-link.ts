import { readStory } from '../world/read-story.ts'
import { StoryError } from '../world/replay.ts'
import type { Story } from '../world/input.ts'

/** Longer addresses are cut off by messengers and refused by servers. */
const longestLink = 6_000
const longestStory = 5_000_000

async function through(bytes: Uint8Array<ArrayBuffer>, transform: CompressionStream | DecompressionStream, limit: number) {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      void reader.cancel()
      throw new StoryError('The story in the address is too long.')
    }
    chunks.push(value)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** A story as a word for the address, or undefined when it is too long for one. */
export async function packStory(story: Story): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(JSON.stringify(story))
  const packed = await through(bytes, new CompressionStream('deflate-raw'), Infinity)
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
  const word = text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  return word.length > longestLink ? undefined : word
}

/** @throws StoryError for a word that is no story */
export async function unpackStory(word: string): Promise<Story> {
  let source: unknown
  try {
    const text = atob(word.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const unpacked = await through(bytes, new DecompressionStream('deflate-raw'), longestStory)
    source = JSON.parse(new TextDecoder().decode(unpacked))
  } catch (error) {
    if (error instanceof StoryError) throw error
    throw new StoryError('The story in the address is damaged: a part of the link may be missing.')
  }
  return readStory(source)
}
