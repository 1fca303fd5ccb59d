/** The bytes of a file as the calls take them: gzipped, as base64. */
export async function packedFile(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  const address = await dataAddress(await new Response(packed).blob())
  return address.slice(address.indexOf(',') + 1)
}

/** The browser's own base64 is in its data addresses. */
const dataAddress = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')))
    reader.readAsDataURL(blob)
  })
