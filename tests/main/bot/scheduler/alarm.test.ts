import { expect, test } from 'vitest'
import { createAlarm } from '../../../../main/bot/scheduler/alarm.ts'
import { ManualClock } from '../support/manualClock.ts'

const start = new Date('2026-03-02T12:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000)

/** An alarm whose sleeps a test can look at. */
function sleeper() {
  const clock = new ManualClock(start)
  const alarm = createAlarm(clock)
  let awake = true
  const sleep = () => {
    awake = false
    void alarm.sleep(30_000).then(() => (awake = true))
  }
  const isAwake = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    return awake
  }
  return { clock, alarm, sleep, isAwake }
}

test('without anything to expect it sleeps its longest', async () => {
  const { clock, sleep, isAwake } = sleeper()
  sleep()
  clock.pass(29.999)
  expect(await isAwake()).toBe(false)
  clock.pass(0.001)
  expect(await isAwake()).toBe(true)
})

test('it wakes at the earliest moment that was expected before or during the sleep', async () => {
  const { clock, alarm, sleep, isAwake } = sleeper()
  alarm.expect(after(20))
  sleep()
  alarm.expect(after(25))
  alarm.expect(after(10))
  clock.pass(9)
  expect(await isAwake()).toBe(false)
  clock.pass(1)
  expect(await isAwake()).toBe(true)
})

test('what was forgotten ends no sleep', async () => {
  const { clock, alarm, sleep, isAwake } = sleeper()
  alarm.expect(after(10))
  sleep()
  clock.pass(10)
  expect(await isAwake()).toBe(true)
  alarm.forget()
  sleep()
  expect(await isAwake()).toBe(false)
})

test('a moment that has passed lets nobody sleep, also one expected while nobody slept', async () => {
  const { alarm, sleep, isAwake } = sleeper()
  alarm.expect(after(-5))
  sleep()
  expect(await isAwake()).toBe(true)
})

test('a clock that is set back cannot stretch the sleep', async () => {
  const { clock, alarm, sleep, isAwake } = sleeper()
  alarm.expect(after(10))
  sleep()
  clock.set(after(-86_400))
  clock.pass(10)
  expect(await isAwake()).toBe(true)
})

test('stopped it ends its sleep, and every later one at once', async () => {
  const { alarm, sleep, isAwake } = sleeper()
  sleep()
  alarm.stop()
  expect(await isAwake()).toBe(true)
  sleep()
  expect(await isAwake()).toBe(true)
})
