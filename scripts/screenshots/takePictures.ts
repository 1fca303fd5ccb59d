import type { Locator } from 'playwright-core'
import { catalogue } from '../../shared/i18n/catalogue.ts'
import { sceneTexts } from './sceneTexts.ts'
import { filled } from './screenWords.ts'
import type { Stage } from './openStage.ts'

/** The tour of the app that the guide tells about, with a picture at every stop. */
export async function takePictures(stage: Stage): Promise<void> {
  const { home } = catalogue[stage.language]
  const { example, menu } = sceneTexts[stage.language]
  await stage.page.getByRole('heading', { name: home.examples.title }).waitFor()
  await stage.picture('first-start')
  await stage.page.getByRole('button', { name: filled(home.examples.try, { name: example }) }).click()
  await talk(stage)
  await stage.picture('editor')
  await stage.picture('editor', 'dark')
  await toggleSimulator(stage)
  await step(stage, menu).click()
  await stage.picture('question')
  await repairAndPublish(stage)
  await lookAtVersions(stage)
  await goHome(stage)
  await drawFlow(stage)
  await goHome(stage)
  await stage.picture('home')
  await stage.picture('home', 'dark')
  // One on a large screen is enough.
  if (stage.language === 'pt-BR') await lookFromFar(stage)
}

/** The simulated conversation waits after the second question. */
async function talk(stage: Stage): Promise<void> {
  const { page } = stage
  const { simulator } = catalogue[stage.language]
  const texts = sceneTexts[stage.language]
  const chat = page.getByRole('log', { name: simulator.conversation })
  const answer = chat.getByRole('button', { name: texts.talk, exact: true })
  await answer.waitFor()
  // The bot takes turns between its variants; the pictures show the first one.
  while ((await chat.getByText(texts.welcome).count()) === 0) {
    await page.getByRole('button', { name: simulator.restart }).first().click()
    await page.waitForTimeout(500)
  }
  await answer.click()
  await page.locator('[data-live="here"]').getByText(texts.subject).waitFor()
}

async function lookFromFar(stage: Stage): Promise<void> {
  await stage.page.setViewportSize({ width: 1920, height: 1080 })
  await stage.page.getByRole('link', { name: sceneTexts[stage.language].example, exact: true }).click()
  await talk(stage)
  await step(stage, sceneTexts[stage.language].menu).click()
  await fit(stage)
  await stage.picture('editor-wide')
}

async function repairAndPublish(stage: Stage): Promise<void> {
  const { page } = stage
  const { editor } = catalogue[stage.language]
  const problems = page.getByRole('region', { name: editor.problems.title })
  await page
    .getByRole('combobox', { name: filled(editor.answers.exitGoesTo, { exit: editor.exits.any }), exact: true })
    .click()
  await page.getByRole('option', { name: editor.goesTo.nowhere }).click()
  await problems.getByRole('button').first().click()
  await closeMessages(stage)
  await showTopOfDetails(stage)
  await saveNow(stage)
  await stage.picture('problems')
  await problems.locator('li').first().getByRole('button').nth(1).click()
  await problems.getByText(editor.problems.none).waitFor()
  await publish(stage, () => stage.picture('publish'))
}

async function lookAtVersions(stage: Stage): Promise<void> {
  const { page } = stage
  const { editor } = catalogue[stage.language]
  const texts = sceneTexts[stage.language]
  await stage.say('+5511988880001', texts.greeting)
  await step(stage, texts.menu).click()
  const question = page.getByRole('textbox', { name: editor.inspector.text.collect_input })
  await question.fill(texts.newQuestion)
  await publish(stage)
  await closeMessages(stage)
  await page.getByRole('button', { name: editor.commands.openVersions }).click()
  const dialog = page.getByRole('dialog', { name: editor.versions.title })
  await dialog.getByText(filled(editor.versions.inside_one, { count: 1 }), { exact: false }).waitFor()
  await stage.picture('versions')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

async function drawFlow(stage: Stage): Promise<void> {
  const { page } = stage
  const { editor, home } = catalogue[stage.language]
  const texts = sceneTexts[stage.language]
  await page.getByRole('button', { name: home.newFlow.open }).click()
  await page.getByRole('textbox', { name: home.newFlow.name }).fill(texts.flow)
  await page.getByRole('button', { name: home.newFlow.create }).click()
  await toggleSimulator(stage)
  await page.getByRole('button', { name: editor.kinds.send_template, exact: true }).click()
  await nameStep(stage, texts.firstTitle)
  await page.getByRole('textbox', { name: editor.inspector.text.send_template, exact: true }).fill(texts.firstText)
  await page.getByRole('button', { name: editor.kinds.collect_input, exact: true }).click()
  await nameStep(stage, texts.questionTitle)
  await page.getByRole('textbox', { name: editor.inspector.text.collect_input }).fill(texts.questionText)
  await page.getByRole('button', { name: editor.answers.add }).click()
  await page.keyboard.type(texts.answers[0])
  await page.keyboard.press('Enter')
  await page.keyboard.type(texts.answers[1])
  await leadTo(stage, texts.answers[0], editor.goesTo.new.end)
  await step(stage, editor.kinds.end).click()
  await page.keyboard.press('F2')
  await nameStep(stage, texts.endTitle)
  await page.getByRole('textbox', { name: editor.inspector.text.end }).fill(texts.endText)
  await step(stage, texts.questionTitle).click()
  await leadTo(stage, texts.answers[1], texts.endTitle)
  await page.getByRole('button', { name: catalogue[stage.language].problems.exit_open.fix.ask_again }).first().click()
  await fit(stage)
  await closeMessages(stage)
  await saveNow(stage)
  await stage.picture('draw')
  await page.getByTestId('start').click()
  await page.getByRole('button', { name: editor.start.addTrigger }).click()
  await page.getByRole('textbox', { name: filled(editor.start.pattern, { number: 1 }) }).fill(texts.trigger)
  await saveNow(stage)
  await stage.picture('triggers')
}

const step = ({ page }: Stage, title: string): Locator =>
  page.getByTestId('step').filter({ has: page.getByRole('heading', { name: title, exact: true }) })

/** Chooses where an answer of the selected step leads. */
async function leadTo({ page, language }: Stage, answer: string, target: string): Promise<void> {
  const { answers } = catalogue[language].editor
  await page.getByRole('combobox', { name: filled(answers.goesTo, { answer }), exact: true }).click()
  await page.getByRole('option', { name: target, exact: true }).click()
}

async function nameStep({ page, language }: Stage, title: string): Promise<void> {
  const field = page.getByRole('textbox', { name: catalogue[language].editor.canvas.titleField })
  await field.fill(title)
  await field.press('Enter')
  await field.waitFor({ state: 'detached' })
}

async function fit({ page, language }: Stage): Promise<void> {
  await page.getByRole('button', { name: catalogue[language].editor.commands.fit, exact: true }).click()
}

async function toggleSimulator({ page, language }: Stage): Promise<void> {
  await page.getByRole('button', { name: catalogue[language].editor.toolbar.test, exact: true }).click()
}

/** How far a click scrolled the details differs from run to run. */
async function showTopOfDetails({ page, language }: Stage): Promise<void> {
  const { step } = catalogue[language].editor.inspector
  await page.getByRole('region', { name: step }).evaluate((details) => {
    for (let box: Element | null = details; box !== null; box = box.parentElement) box.scrollTop = 0
  })
}

/** Closes what is said in the lower middle. */
async function closeMessages({ page, language }: Stage): Promise<void> {
  const close = page.locator('[data-tone]').getByRole('button', {
    name: catalogue[language].common.close,
    exact: true,
    includeHidden: true,
  })
  while ((await close.count()) > 0) {
    await close.first().click()
    await page.waitForTimeout(300)
  }
}

async function publish(stage: Stage, look: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const { page } = stage
  const words = catalogue[stage.language]
  await closeMessages(stage)
  await showTopOfDetails(stage)
  await saveNow(stage)
  await page.getByRole('button', { name: words.editor.toolbar.publish }).click()
  const dialog = page.getByRole('dialog', { name: words.editor.publish.title })
  await dialog.getByText(words.editor.publish.triggers).waitFor()
  await look()
  await dialog.getByRole('button', { name: words.editor.publish.go, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function goHome(stage: Stage): Promise<void> {
  const { page, language } = stage
  const words = catalogue[language]
  await saveNow(stage)
  await page.getByRole('link', { name: words.home.title, exact: true }).click()
  await page.getByRole('heading', { name: words.home.flows.title }).waitFor()
}

/** No picture shows by chance that a save is on its way. */
async function saveNow({ page, language }: Stage): Promise<void> {
  await page.keyboard.press('ControlOrMeta+s')
  await page.getByTestId('save-status').getByText(savedAt(catalogue[language].editor.save.saved)).waitFor()
}

const savedAt = (text: string): RegExp => new RegExp(text.replace('{{time}}', '\\d'))
