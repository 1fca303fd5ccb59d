/** What the bot says by itself, and the person whom the simulator plays. */
export const engine = {
  optOutConfirmation: 'Done, you will get no more messages from us. To get them again, write {{word|to our team}}.',
  optInConfirmation: 'Good to have you back! You will get our messages again.',
  contactName: 'John',
} as const
