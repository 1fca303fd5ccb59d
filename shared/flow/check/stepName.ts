import type { Step } from '../../domain/flowStep.ts'

/** What a sentence calls a step: its title, or its key while it has none. */
export const stepName = (step: Pick<Step, 'title' | 'key'>): string =>
  step.title.trim() === '' ? step.key : step.title
