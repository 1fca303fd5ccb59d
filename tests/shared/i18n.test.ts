import { describe, expect, test } from 'vitest'
import { catalogue } from '../../shared/i18n/catalogue.ts'

const texts = { 'pt-BR': textsOf(catalogue['pt-BR']), en: textsOf(catalogue.en) }
const plural = /_(zero|one|two|few|many|other)$/

describe('the catalogue of texts', () => {
  test('has something to say', () => {
    expect(texts['pt-BR'].size).toBeGreaterThan(100)
  })

  test('has the same keys in both languages, plural forms aside', () => {
    expect(baseKeys(texts.en)).toEqual(baseKeys(texts['pt-BR']))
  })

  test.each(['pt-BR', 'en'] as const)('%s has every plural form that its grammar asks for', (language) => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = new Set(
      [...texts[language].keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(plural, '')),
    )
    const missing = [...counted].flatMap((key) =>
      wanted.map((form) => `${key}_${form}`).filter((form) => !texts[language].has(form)),
    )
    expect(missing).toEqual([])
  })

  test.each(['pt-BR', 'en'] as const)('%s has no empty text and no stray spaces', (language) => {
    const bad = [...texts[language]].filter(
      ([, text]) => text === '' || text.trim() !== text || / {2}/.test(onOneLine(text)),
    )
    expect(bad).toEqual([])
  })

  test('a text and its translation speak of the same things', () => {
    const different = [...texts['pt-BR']].flatMap(([key, text]) => {
      const other = texts.en.get(key)
      return other === undefined || named(other) === named(text) ? [] : [`${key}: ${named(text)} / ${named(other)}`]
    })
    expect(different).toEqual([])
  })
})

function textsOf(part: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(part).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if (typeof value === 'string') return [[prefix + key, value]]
      if (typeof value === 'object' && value !== null) return [...textsOf(value, `${prefix}${key}.`)]
      throw new Error(`${prefix}${key} is neither a text nor a group of texts`)
    }),
  )
}

/** The keys as the screens use them: a counted text has one key for all its forms, of which `_other` always exists. */
function baseKeys(all: Map<string, string>): string[] {
  const base = (key: string) => (all.has(key.replace(plural, '_other')) ? key.replace(plural, '') : key)
  return [...new Set([...all.keys()].map(base))].sort()
}

/** The placeholders of a text; what one says by default is a matter of its language. */
const named = (text: string) => [...new Set(text.match(/\{\{[^}|]*/g) ?? [])].sort().join(' ')

/** Help texts of the command line are laid out with spaces over several lines. */
const onOneLine = (text: string) => (text.includes('\n') ? '' : text)
