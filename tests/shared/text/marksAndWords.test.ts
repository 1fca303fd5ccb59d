import { expect, test } from 'vitest'
import { parseFormatting, type FormattedPiece } from '../../../shared/text/parseFormatting.ts'

const text = (value: string): FormattedPiece => ({ kind: 'text', text: value })
const bold = (...pieces: FormattedPiece[]): FormattedPiece => ({ kind: 'bold', pieces })

test.each<[string, string, FormattedPiece[]]>([
  ['a mark behind a letter opens nothing', 'a*b* c', [text('a*b* c')]],
  ['a mark before a letter closes nothing', '*a*b', [text('*a*b')]],
  ['a mark before a space opens nothing', '* a*', [text('* a*')]],
  ['a mark behind a space closes nothing', '*a *', [text('*a *')]],
  ['of two marks the inner one opens', '**a*', [text('*'), bold(text('a'))]],
  ['of two marks the first one closes', '*a**', [bold(text('a')), text('*')]],
  ['a mark does not close behind the end of the one around it', '*_a* b_', [bold(text('_a')), text(' b_')]],
  ['a mark between signs opens and closes', '(*a*)', [text('('), bold(text('a')), text(')')]],
  ['a mark that closes at the very end closes', 'x *a*', [text('x '), bold(text('a'))]],
  ['code of nothing but spaces is no code', '` `', [text('` `')]],
  ['code on several lines needs three marks', '`a\nb`', [text('`a\nb`')]],
  ['three marks without a partner are shown', '```a', [text('```a')]],
])('%s', (_, typed, pieces) => {
  expect(parseFormatting(typed)).toEqual(pieces)
})
