import type { Story } from '../../world/input.ts'
import { readStory } from '../../world/read-story.ts'
import { StoryError } from '../../world/replay.ts'
import { formatAddress, type Address } from '../address.ts'
import { packStory } from '../story-link.ts'

const largestFile = 20_000_000

/** @throws StoryError for a file that is no story */
export async function readStoryFile(file: Blob): Promise<Story> {
  if (file.size > largestFile) throw new StoryError('This file is too large for a story.')
  let source: unknown
  try {
    source = JSON.parse(await file.text())
  } catch {
    throw new StoryError('This file is not JSON.')
  }
  return readStory(source)
}

/** The address of the lab with the story in it, or undefined when the story is too long for an address. */
export async function linkTo(story: Story, { network, view, lab }: Address): Promise<string | undefined> {
  const packed = await packStory(story)
  if (packed === undefined) return undefined
  return `${location.origin}${location.pathname}${formatAddress({ network, view, lab, story: packed })}`
}

/** Over plain http there is no clipboard to ask for; the old way still works there. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  if (!isCopied) throw new Error('The browser does not let the page copy.')
}

/** Lets the browser save a text as a file of this name. */
export function downloadText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
