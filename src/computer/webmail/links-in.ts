export interface TextPart {
  kind: 'words' | 'link'
  text: string
}

/** The web addresses in a text and what stands between them. Nothing is judged here: the browser says where each leads. */
export function linksIn(text: string): TextPart[] {
  return text
    .split(/(https?:\/\/[^\s<>"'，。；）]*[^\s<>"'，。；）.,;:!?)])/)
    .map((part, at) => ({ kind: at % 2 === 1 ? ('link' as const) : ('words' as const), text: part }))
    .filter((part) => part.text !== '')
}
