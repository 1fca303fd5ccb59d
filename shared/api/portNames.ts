/** Names of the messages by which the page asks for its two ports and gets them: calls first, then the frame's. */
export const portNames = { ask: 'prosa:connect', give: 'prosa:ports' } as const
