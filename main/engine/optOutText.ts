import { render } from '../../shared/template/render.ts'
import type { Catalog } from './types.ts'

/** Enough of them to be remembered. */
const mostWords = 3

/**
 * The one confirmation that somebody who opted out gets. Its `{{word}}` is what begins consent again according to the settings, so that
 * the way back it names exists; where the settings know no such word, the text's own default says whom to ask.
 */
export const optOutText = ({ settings, texts, language }: Catalog): string => {
  const words = settings.optInWords.filter((word) => word.trim() !== '').slice(0, mostWords)
  const named = new Intl.ListFormat(language, { type: 'disjunction' }).format(words)
  return render(texts.optOutConfirmation, new Map([['word', named]])).text
}
