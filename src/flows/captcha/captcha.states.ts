import { assign, sendTo, type AnyActorRef, type DoneActorEvent, type ErrorActorEvent, type EventObject, type ProvidedActor } from 'xstate'
import { isProblem, troubleOf, type Trouble } from '../actors.ts'
import { passIn, type CaptchaOutput } from './captcha.machine.ts'

// What a flow needs that asks for the text in a picture when the server does. It has `captcha` among its actors.

interface WithPass {
  /** Goes with the next request. */
  captchaPass: string | undefined
  trouble: Trouble | undefined
}

/** Whether the server does it only for who brings a pass. */
export const wantsCaptcha = ({ event }: { event: { error: unknown } }): boolean =>
  isProblem(event.error, 'captcha-required', 'captcha-expired')

/** Among `onError`: on to the state that asks for the text. */
export const captchaWanted = <Context extends WithPass, Event extends EventObject, Actor extends ProvidedActor>(target: string) => ({
  guard: wantsCaptcha,
  target,
  actions: assign<Context, ErrorActorEvent, undefined, Event, Actor>(
    () => ({ captchaPass: undefined, trouble: undefined }) as Partial<Context>,
  ),
})

/** Last of `onError`, as `keepTrouble`, of a try that may have brought a pass. */
export const keepTroubleOfTry = <Context extends WithPass, Event extends EventObject, Actor extends ProvidedActor>() =>
  assign<Context, ErrorActorEvent, undefined, Event, Actor>(({ context, event }) => {
    const trouble = troubleOf(event.error)
    // A pass is for one try, right or wrong; what can be repeated as the very same request takes it along.
    return { trouble, captchaPass: trouble.idempotencyKey === undefined ? undefined : context.captchaPass } as Partial<Context>
  })

interface AskingCaptcha<Meta> {
  /** What shows meanwhile. */
  meta: Meta
  /** The states to go on to, with a pass and without one. */
  passed: string
  left: string
}

/** The state that asks for the text. */
export const askingCaptcha = <Context extends WithPass, Event extends EventObject, Actor extends ProvidedActor, Meta>({
  meta,
  passed,
  left,
}: AskingCaptcha<Meta>) => ({
  meta,
  invoke: {
    id: 'captcha' as const,
    src: 'captcha' as const,
    input: {},
    onDone: [
      {
        guard: ({ event }: { event: { output: CaptchaOutput } }) => event.output.kind === 'passed',
        target: passed,
        actions: assign<Context, DoneActorEvent<CaptchaOutput>, undefined, Event, Actor>(
          ({ event }) => ({ captchaPass: passIn(event.output) }) as Partial<Context>,
        ),
      },
      { target: left },
    ],
  },
  on: { back: { actions: sendTo<Context, { type: 'back' }, undefined, AnyActorRef, Event>('captcha', { type: 'back' }) } },
})
