import { shownTime } from './shownTime.ts'

/** How many times slower than the computer's clock: the whole tour fits into one minute. */
const slowness = 100

/**
 * Loaded before the app (`node --import`): its clock begins at the shown time and goes slowly, so that the times in the pictures
 * are the same in every run and still grow.
 */
const begun = Date.now()
const realNow = Date.now
const slowNow = (): number => Date.parse(shownTime) + Math.floor((realNow() - begun) / slowness)

globalThis.Date = new Proxy(Date, {
  construct: (target, given: ConstructorParameters<DateConstructor> | []) =>
    given.length === 0 ? new target(slowNow()) : new target(...given),
  get: (target, name, receiver) => (name === 'now' ? slowNow : Reflect.get(target, name, receiver)),
})
