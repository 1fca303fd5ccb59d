import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { appVersion } from '../main/hosts/launcher/appVersion.ts'
import { dataFolder } from '../main/hosts/launcher/dataFolder.ts'
import { outliveTerminal } from '../main/hosts/launcher/outliveTerminal.ts'
import { systemLanguage } from '../main/hosts/launcher/systemLanguage.ts'
import { catalogue } from '../shared/i18n/catalogue.ts'
import { askRunningApp } from './say/askRunningApp.ts'
import { parseSayArguments, type SayArguments } from './say/parseSayArguments.ts'
import { printable } from './say/printable.ts'
import { refusalSentence } from './say/refusalSentence.ts'
import { sayHeadless, type HeadlessResult } from './say/sayHeadless.ts'

/**
 * `npm run say -- --phone +5511988887777 "oi"`: says something to the bot as this phone and prints what it answers. The app
 * that runs on the data folder handles it; when none runs, this process does.
 */
const { env, platform } = process
const language = systemLanguage(env, Intl.DateTimeFormat().resolvedOptions().locale)
const texts = catalogue[language].say
const given = parseSayArguments(process.argv.slice(2), env, process.cwd())

outliveTerminal()
if (given.ok) process.exitCode = await main(given.value)
else if (given.reason === 'help') console.log(texts.usage)
else {
  console.error(texts.usage)
  process.exitCode = 1
}

/** Answers with the exit code. */
async function main(given: SayArguments): Promise<number> {
  try {
    const result = await said(given)
    if (given.json) console.log(JSON.stringify(result))
    else if (result.ok) console.log(lines(result).join('\n\n'))
    if (!result.ok) console.error(printable(refusalSentence(result, given.phone, language)))
    return result.ok ? 0 : 1
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    console.error(printable(texts.failed.replace('{{detail}}', () => detail)))
    return 1
  }
}

async function said(given: SayArguments): Promise<HeadlessResult> {
  const folder = given.folder ?? dataFolder({ platform, env, home: homedir() })
  const request = {
    phone: given.phone,
    text: given.text,
    name: given.name,
    externalId: given.id ?? `say-${randomUUID()}`,
  }
  const options = { folder, version: appVersion(import.meta.dirname), systemLanguage: language, report }
  return (await askRunningApp(folder, request)) ?? (await sayHeadless(request, options))
}

function lines({ duplicate, replies }: Extract<HeadlessResult, { ok: true }>): string[] {
  const spoken = replies.length === 0 ? [texts.noReply] : replies.map(({ text }) => printable(text))
  return duplicate ? [texts.duplicate, ...spoken] : spoken
}

function report(error: unknown): void {
  console.error(printable(error instanceof Error ? (error.stack ?? error.message) : String(error)))
}
