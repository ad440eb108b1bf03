import styles from './captcha-strokes.module.css'

interface CaptchaStrokesProps {
  /** As the server draws it: a canvas in units of its own, and paths in them. */
  picture: { width: number; height: number; strokes: readonly string[] }
  label: string
}

/** The text in a picture: strokes, never letters, so that nothing but an eye reads them. */
export function CaptchaStrokes({ picture, label }: CaptchaStrokesProps) {
  return (
    <svg className={styles.picture} viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={label}>
      {picture.strokes.map((stroke, at) => (
        <path key={at} d={stroke} />
      ))}
    </svg>
  )
}
