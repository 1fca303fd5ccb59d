import { stepTypeSchema } from '../../shared/domain/flowStep.ts'

/** The kinds of steps in the order in which the palette and the menus offer them. */
export const stepTypes = stepTypeSchema.options
