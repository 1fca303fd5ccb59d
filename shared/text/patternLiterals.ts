import { RE2JS } from 're2js'
import { z } from 'zod'
import { caseless } from './caseless.ts'

/**
 * Literals, in their caseless form, one of which every text contains that a regex matches. Empty when nothing is sure: then any text
 * may match. The library works them out for its own use, but only where case matters: so it is asked about the pattern read that
 * way. Ignoring case only ever puts other characters with the same caseless form in a literal's place, so its form stays.
 *
 * @param source a pattern that the library compiles.
 */
export const patternLiterals = (source: string): readonly string[] => {
  const known = requirementSchema.safeParse(RE2JS.compile(source.replace(ignoreCase, '')).re2().prefilter)
  return known.success ? (literalsOf(known.data) ?? []) : []
}

/** People who know regexes often begin with it; here it changes nothing. */
const ignoreCase = /^\(\?i\)/

const kinds = { text: 1, all: 2, any: 3 } as const

/** The library's own tree. Anything that does not look like it, null among it, is taken for not knowing. */
const requirementSchema = z.object({
  type: z.enum(kinds),
  str: z.string(),
  get subs() {
    return z.array(requirementSchema)
  },
})
type Requirement = z.infer<typeof requirementSchema>

/** Null: nothing is known. Of several that are all needed the longest is the rarest, hence the best. */
const literalsOf = ({ type, str, subs }: Requirement): readonly string[] | null => {
  const parts = () => subs.map(literalsOf)
  switch (type) {
    case kinds.text:
      return str === '' ? null : [caseless(str)]
    case kinds.all:
      return parts().reduce((best, part) => (shortest(part) > shortest(best) ? part : best), null)
    case kinds.any: {
      const alternatives = parts()
      return alternatives.includes(null) ? null : alternatives.flatMap((part) => part ?? [])
    }
  }
}

const shortest = (literals: readonly string[] | null): number =>
  literals === null ? 0 : Math.min(...literals.map(({ length }) => length))
