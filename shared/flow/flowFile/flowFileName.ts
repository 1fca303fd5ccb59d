const forbidden = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu
/** Names Windows keeps for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/iu
const longest = 80

/** A file name for a flow that every system takes, whatever the flow is called: one part, no device name, never hidden or empty. */
export const flowFileName = (flowName: string): string => {
  const plain = flowName
    .toWellFormed()
    .replace(forbidden, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '')
  const short = Array.from(plain)
    .slice(0, longest)
    .join('')
    .replace(/[\s.]+$/u, '')
  if (short === '') return 'prosa.prosa'
  return device.test(short) ? `_${short}.prosa` : `${short}.prosa`
}
