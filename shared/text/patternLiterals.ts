import { RE2JS } from 're2js'
import { z } from 'zod'
import { caseless } from './caseless.ts'

/**
 * Lists of literals, in their caseless form: every text that a regex matches contains one of each list. No lists when nothing is
 * sure: then any text may match. The library works them out for its own use, but only where case matters: so it is asked about the pattern read that
 * way. Ignoring case only ever puts other characters with the same caseless form in a literal's place, so its form stays.
 *
 * @param source a pattern that the library compiles.
 */
export const patternLiterals = (source: string): readonly Literals[] => {
  const known = requirementSchema.safeParse(RE2JS.compile(source.replace(ignoreCase, '')).re2().prefilter)
  return known.success ? literalsOf(known.data) : []
}

type Literals = readonly string[]

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

const literalsOf = ({ type, str, subs }: Requirement): readonly Literals[] => {
  switch (type) {
    case kinds.text:
      return str === '' ? [] : [[caseless(str)]]
    case kinds.all:
      return subs.flatMap(literalsOf)
    case kinds.any: {
      // Of what one alternative needs the longest is the rarest.
      const alternatives = subs.map(
        (sub) => literalsOf(sub).toSorted((one, other) => shortest(other) - shortest(one))[0],
      )
      const known = alternatives.filter((literals) => literals !== undefined)
      return known.length < subs.length ? [] : [known.flat()]
    }
  }
}

const shortest = (literals: Literals): number => Math.min(...literals.map(({ length }) => length))
