import type { Surface } from '../../../src/account/contract.ts'
import type { ServerContext } from '../context.ts'

/** When somebody has to enter the text in a picture, on each surface. */
export interface CaptchaRule {
  forSending(surface: Surface, sending: { firstOfSeries: boolean; sentToday: number }): boolean
  afterCode(surface: Surface): boolean
  /** @param failures wrong tries that count for whom the password is tried */
  forPassword(failures: number): boolean
  forRecovery(): boolean
}

export function createCaptchaRule({ conditions }: ServerContext): CaptchaRule {
  const momentOn = (surface: Surface) => conditions.get(`captcha.when.${surface}`)
  return {
    forSending(surface, { firstOfSeries, sentToday }) {
      const moment = momentOn(surface)
      // The next code of a series is guarded by its wait.
      return (moment === 'before' && firstOfSeries) || (moment === 'onRisk' && sentToday >= conditions.get('captcha.riskAfter'))
    },
    afterCode: (surface) => momentOn(surface) === 'after',
    forPassword(failures) {
      const moment = conditions.get('captcha.when.login')
      return moment === 'before' || (moment === 'onRisk' && failures >= conditions.get('captcha.loginRiskAfter'))
    },
    forRecovery: () => conditions.get('captcha.when.recovery') === 'before',
  }
}
