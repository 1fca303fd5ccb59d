import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FormattedText } from '../../../renderer/ui/FormattedText.tsx'

const drawn = (text: string) =>
  renderToStaticMarkup(<FormattedText text={text} />)
    .replace(/^<span[^>]*>|<\/span>$/g, '')
    .replaceAll(/ class="[^"]*"/g, '')

test('the formatting of the channel becomes bold, italic, struck and code', () => {
  expect(drawn('*a* _b_ ~c~ `d`')).toBe('<strong>a</strong> <em>b</em> <s>c</s> <code>d</code>')
})

test.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '&lt;b&gt;', '[a](javascript:alert(1))'])(
  '%s is shown as it was typed',
  (text) => {
    expect(drawn(text)).not.toMatch(/<(?!\/?(strong|em|s|code)>)/)
    expect(drawn(text)).toBe(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
  },
)
