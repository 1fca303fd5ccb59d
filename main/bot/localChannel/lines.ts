/** A line grew past its limit; what follows is not read. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong'
}

const newline = 0x0a

/**
 * Splits a stream of bytes into lines, without their line feed. `limitOf(index)` is the most bytes line `index` may have
 * (from 0); a longer one rejects with `LineTooLong` before it is kept whole. A last line without line feed is not a line.
 */
export async function* lines(
  chunks: AsyncIterable<Uint8Array>,
  limitOf: (index: number) => number,
): AsyncGenerator<string, void> {
  let parts: Uint8Array[] = []
  let size = 0
  let index = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      parts.push(chunk.subarray(from, end))
      if (size + end - from > limitOf(index)) throw new LineTooLong()
      yield Buffer.concat(parts).toString('utf8')
      parts = []
      size = 0
      index += 1
      from = end + 1
    }
    parts.push(chunk.subarray(from))
    size += chunk.length - from
    if (size > limitOf(index)) throw new LineTooLong()
  }
}
