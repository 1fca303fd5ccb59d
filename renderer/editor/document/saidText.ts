import type { Template } from '../../../shared/domain/template.ts'

/**
 * The text that stands for a template in the editor. With variants the bot says one of them and never `content`, so the first
 * variant is what a person sees and edits as the message; the others follow it.
 */
export const saidText = (template: Pick<Template, 'content' | 'variants'>): string =>
  template.variants[0] ?? template.content
