import type { captchaMachine } from '../../flows/captcha/captcha.machine.ts'
import { RouteError, snapshotOf, type Hands } from './player.ts'

/**
 * Waits for the picture that the captcha at a path shows, and looks its text up in the server's books.
 * @throws RouteError when no picture comes, or the server does not know it
 */
export async function captchaText({ world, actorAt, until }: Hands, path: string): Promise<string> {
  const pictureId = () => snapshotOf<typeof captchaMachine>(actorAt(path))?.context.captcha?.captchaId
  await until(() => pictureId() !== undefined)
  const answer = world.server.inside().captchas.find(({ captchaId }) => captchaId === pictureId())
  if (!answer) throw new RouteError('The server does not know the picture that is shown.')
  return answer.text
}
