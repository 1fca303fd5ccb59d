export const errors = {
  CONFLICT: 'This flow was changed in another window. Your text is still here and nothing was replaced.',
  NOT_FOUND: {
    flow: 'This flow no longer exists. Go back to Home and choose another.',
    version: 'This version no longer exists. Choose another in the list of versions.',
    example: 'This example no longer exists. Choose another on Home.',
    session: 'This simulated conversation no longer exists. Start another one.',
  },
  BLOCKED: 'The flow has problems that keep it from being published. Solve the marked ones and publish again.',
  offline: 'Prosa did not answer. What was saved is safe; try again in a moment.',
  malformed: 'Prosa did not accept this data. Reload the screen and try again.',
  unexpected: 'Something unexpected happened and nothing was changed. Try again.',
} as const
