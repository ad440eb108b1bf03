import { Button } from '../ui/button.tsx'
import type { LabLocale } from './address.ts'
import styles from './lab-root.module.css'

/** The few words that must be there when the chunk with all others could not be loaded. */
const words: Record<LabLocale, { title: string; text: string; retry: string }> = {
  en: {
    title: 'The desk is not here',
    text: 'The phone works, but the part of the page with the trainer’s desk could not be loaded or stopped working.',
    retry: 'Try again',
  },
  'zh-CN': { title: '控制台未能打开', text: '手机可以正常使用，但页面中的控制台部分未能加载或已停止工作。', retry: '重试' },
}

interface PartFailedProps {
  error: Error
  lang: LabLocale
  onRetry: () => void
}

/** In the place of the desk, when it could not be loaded or broke. */
export function PartFailed({ error, lang, onRetry }: PartFailedProps) {
  const { title, text, retry } = words[lang]
  return (
    <section className={styles.failed} aria-label={title}>
      <h2>{title}</h2>
      <p role="alert">{text}</p>
      <p className={styles.detail}>{error.message}</p>
      <Button onTap={onRetry}>{retry}</Button>
    </section>
  )
}
