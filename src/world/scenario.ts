import * as v from 'valibot'
import { QuestionAnswers } from '../account/security-questions.ts'
import { causeIds } from './causes.ts'
import { createConditions } from './conditions.ts'
import { Goal } from './goal.ts'
import { usualNetworks } from './phone/usual-networks.ts'

const numberSchema = v.pipe(v.string(), v.regex(/^\+[1-9]\d{5,14}$/, 'a number like +447700900123'))

const simSchema = v.object({ number: numberSchema, carrier: v.pipe(v.string(), v.maxLength(40)), inserted: v.optional(v.boolean(), true) })

const mailSchema = v.pipe(v.string(), v.email(), v.regex(/\.test$/, 'an address that ends in .test'))

const phoneSchema = v.object({
  model: v.pipe(v.string(), v.maxLength(60)),
  region: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  sims: v.pipe(v.array(simSchema), v.minLength(1), v.maxLength(2)),
  /** False for a phone that starts like new: it comes up with the setup wizard. */
  isSetUp: v.optional(v.boolean(), true),
  /** PIN of its screen lock; of a phone that starts like new, the one it had before everything was erased. */
  pin: v.optional(v.pipe(v.string(), v.regex(/^\d{4,8}$/, 'four to eight digits'))),
  /** The address whose mail this phone shows; by default that of an account whose number is in the phone. */
  mail: v.optional(mailSchema),
  /** Number of the account that its owner is signed in to on it, with the password, when the story begins. */
  signedIn: v.optional(numberSchema),
  /** Who stands on the receipt that whoever has the phone now can show; by default the owner of the account with its number. */
  receipt: v.optional(v.object({ buyer: v.pipe(v.string(), v.maxLength(60)) })),
  /** What its password manager keeps from before the story: for each account its names and the password that once worked. */
  passwords: v.optional(
    v.pipe(
      v.array(
        v.object({
          names: v.pipe(v.array(v.pipe(v.string(), v.maxLength(254))), v.minLength(1), v.maxLength(4)),
          password: v.pipe(v.string(), v.maxLength(64)),
        }),
      ),
      v.maxLength(5),
    ),
    [],
  ),
})

/** A device that belongs to an account when the story begins. */
const deviceSchema = v.object({
  /** The phone's id in this world: `phone-1`. */
  deviceId: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: v.pipe(v.string(), v.maxLength(64)),
  /** What its owner wrote in lost mode. */
  lost: v.optional(v.object({ message: v.pipe(v.string(), v.maxLength(200)), contact: v.pipe(v.string(), v.maxLength(40)) })),
})

const networkSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  /** Anybody may join without one. */
  password: v.optional(v.pipe(v.string(), v.minLength(8), v.maxLength(63))),
  kind: v.optional(v.picklist(['good', 'weak', 'captive', 'isp-blocked', 'no-internet']), 'good'),
  bars: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)), 3),
  /** The router's own network: `device.wifi` says what it is worth. */
  home: v.optional(v.boolean(), false),
  /** Whether the phones know it and join by themselves. */
  saved: v.optional(v.boolean(), false),
})

const accountSchema = v.object({
  number: numberSchema,
  name: v.optional(v.pipe(v.string(), v.maxLength(60))),
  region: v.optional(v.string()),
  recycled: v.optional(v.boolean()),
  hasPassword: v.optional(v.boolean()),
  /** In plain, since all of it is a simulation. */
  password: v.optional(v.pipe(v.string(), v.maxLength(64))),
  email: v.optional(mailSchema),
  /** Whether signing in with the password asks for a code as well. */
  twoStep: v.optional(v.boolean()),
  /** Security questions with their answers, as its owner wrote them. */
  securityQuestions: v.optional(QuestionAnswers),
  /** Wrong passwords in a row just before the story begins: enough of them, and the account is locked when it does. */
  wrongTries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50))),
  /** When it was made, in milliseconds since 1970; by default as the story begins. */
  createdAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** Numbers it had before this one. */
  formerNumbers: v.optional(v.pipe(v.array(numberSchema), v.maxLength(4))),
  /** Whether cloud sync is on when the story begins. */
  cloudSync: v.optional(v.boolean()),
  /** Devices on which Find device is on: they are bound to this account. */
  devices: v.optional(v.pipe(v.array(deviceSchema), v.maxLength(8))),
})

const personSchema = v.object({
  /** Number of the account that is theirs; by default the first one. */
  account: v.optional(numberSchema),
  /** The address that they believe belongs to it. */
  email: v.optional(mailSchema),
  /** Whether they have forgotten the password. */
  forgot: v.optional(v.boolean(), false),
})

const conditionsSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    try {
      createConditions(dataset.value)
    } catch (error) {
      addIssue({ message: (error as Error).message })
    }
  }),
)

/** A scenario is data: who and what exists, the conditions that are the cause, where to begin, and when all is well. */
export const Scenario = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,40}$/)),
  title: v.pipe(v.string(), v.maxLength(120)),
  /** What one sees, in a sentence. */
  symptom: v.pipe(v.string(), v.maxLength(300)),
  /** When the story begins, in milliseconds since 1970. */
  start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_102_444_800_000)), Date.UTC(2026, 2, 2, 9, 0)),
  conditions: v.optional(conditionsSchema, {}),
  /** What lies behind the symptom, if something has to be found; nothing in a world depends on it. */
  cause: v.optional(v.picklist(causeIds)),
  /** Of these, the seed draws one: conditions that go on top of the others. The same symptom, and each time another root. */
  causes: v.optional(v.pipe(v.array(v.object({ id: v.picklist(causeIds), conditions: conditionsSchema })), v.maxLength(20)), []),
  /** Who has the phone, and what they believe, where that differs from what stands in `accounts`. */
  person: v.optional(personSchema),
  accounts: v.optional(v.pipe(v.array(accountSchema), v.maxLength(20)), []),
  phones: v.pipe(v.array(phoneSchema), v.minLength(1), v.maxLength(4)),
  /** The Wi-Fi networks where the phones are; names are not repeated. */
  networks: v.optional(
    v.pipe(
      v.array(networkSchema),
      v.maxLength(12),
      v.check((networks) => new Set(networks.map(({ name }) => name)).size === networks.length, 'each network once'),
    ),
    usualNetworks,
  ),
  goal: v.optional(Goal),
})
export type Scenario = v.InferOutput<typeof Scenario>
export type ScenarioSource = v.InferInput<typeof Scenario>

/** Thrown for a scenario that is not one. `message` says where and why, for the person who wrote it. */
export class ScenarioError extends Error {
  override name = 'ScenarioError'
}

/** Reads a scenario from anything. @throws ScenarioError */
export function readScenario(source: unknown): Scenario {
  const parsed = v.safeParse(Scenario, source)
  if (parsed.success) return parsed.output
  const issue = parsed.issues[0]
  const where = v.getDotPath(issue)
  throw new ScenarioError(`This is not a scenario: ${where ? `${where}: ` : ''}${issue.message}`)
}
