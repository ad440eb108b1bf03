import { useRef, useState } from 'react'
import { useLabWords, type LabKey } from '../lab-text.tsx'
import { useLab } from '../use-lab.tsx'
import { copyText, downloadText, linkTo, readStoryFile } from './story-files.ts'
import styles from './timeline.module.css'

/** Takes the story out of the lab, and brings another one in. */
export function StoryTools() {
  const { text } = useLabWords()
  const lab = useLab()
  const file = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<{ key: LabKey; error?: string }>()
  const story = () => lab.current.story()

  async function attempt(task: () => Promise<LabKey>) {
    try {
      setSaid({ key: await task() })
    } catch (error) {
      setSaid({ key: 'lab.story.failed', error: (error as Error).message })
    }
  }
  const copy = async (): Promise<LabKey> => {
    await copyText(JSON.stringify(story()))
    return 'lab.story.copied'
  }
  const share = async (): Promise<LabKey> => {
    const link = await linkTo(story(), lab.getState().address)
    if (link === undefined) return 'lab.story.too-long'
    await copyText(link)
    return 'lab.story.link-copied'
  }
  const download = (): LabKey => {
    const { scenario, seed } = story()
    downloadText(JSON.stringify(story(), null, 1), `handset-${scenario}-${seed}.json`)
    return 'lab.story.downloaded'
  }
  const open = async (chosen: File): Promise<LabKey> => {
    await lab.open(await readStoryFile(chosen))
    return 'lab.story.opened'
  }

  return (
    <section className={styles.tools} aria-label={text('lab.story')}>
      <h3>{text('lab.story')}</h3>
      <div className={styles.buttons}>
        <button type="button" onClick={() => void attempt(share)}>
          {text('lab.story.share')}
        </button>
        <button type="button" onClick={() => void attempt(copy)}>
          {text('lab.story.copy')}
        </button>
        <button type="button" onClick={() => void attempt(() => Promise.resolve(download()))}>
          {text('lab.story.download')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {text('lab.story.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          aria-label={text('lab.story.import')}
          hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (chosen) void attempt(() => open(chosen))
          }}
        />
      </div>
      <p className={styles.said} role="status" data-failed={said?.error !== undefined || undefined}>
        {said && text(said.key, { error: said.error ?? '' })}
      </p>
    </section>
  )
}
