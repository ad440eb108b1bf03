import type { Inside } from '../automation.ts'
import { useLabWords } from '../lab-text.tsx'
import styles from './inside.module.css'

/** The answers: codes that were sent, and texts in pictures. */
export function Codes({ inside, now }: { inside: Inside; now: number }) {
  const { text, maybe, format } = useLabWords()
  const left = (end: number) => (end > now ? format.countdown(end - now) : '–')
  return (
    <section aria-label={text('lab.inside.codes')}>
      <h2>{text('lab.inside.codes')}</h2>
      {inside.codes.length + inside.captchas.length === 0 && <p className={styles.none}>{text('lab.inside.codes.none')}</p>}
      {inside.codes.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('lab.inside.code')}</th>
              <th scope="col">{text('lab.inside.number')}</th>
              <th scope="col">{text('lab.inside.state')}</th>
              <th scope="col">{text('lab.inside.tries-left')}</th>
              <th scope="col">{text('lab.inside.valid')}</th>
            </tr>
          </thead>
          <tbody>
            {inside.codes.toReversed().map((code) => (
              <tr key={code.codeId} data-state={code.state}>
                <th scope="row">
                  <code>{code.digits}</code>
                </th>
                <td>{code.number}</td>
                <td>{maybe(`lab.code.${code.state}`) ?? code.state}</td>
                <td>{code.attemptsLeft}</td>
                <td>{left(code.expiresAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {inside.captchas.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('lab.inside.picture')}</th>
              <th scope="col">{text('lab.inside.state')}</th>
              <th scope="col">{text('lab.inside.valid')}</th>
            </tr>
          </thead>
          <tbody>
            {inside.captchas.toReversed().map((captcha) => (
              <tr key={captcha.captchaId} data-state={captcha.state}>
                <th scope="row">
                  <code>{captcha.text}</code>
                </th>
                <td>{maybe(`lab.captcha.${captcha.state}`) ?? captcha.state}</td>
                <td>{left(captcha.expiresAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
