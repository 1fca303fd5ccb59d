export const say = {
  usage: `Usage: npm run say -- --phone +5511988887777 "oi"

  --phone  the number of the person who speaks, with the country code (required)
  --name   the name of the person who speaks
  --id     identifies the message: the same message is never answered twice
  --data   the data folder (also: PROSA_DATA_DIR)
  --json   prints the outcome as JSON

If Prosa is open, it answers; if it is not, the message is answered without opening the app.`,
  noReply: '(no reply)',
  duplicate: '(this message was answered before; the reply of the first time is)',
  phone: {
    empty: 'The phone number is missing. Give it with --phone and the country code, for example +5511988887777.',
    bad_characters: 'The phone {{phone}} holds something that is not a digit. Write it like this: +5511988887777.',
    no_country_code: 'The phone {{phone}} lacks its country code. Write it like this: +5511988887777.',
    bad_length: 'The phone {{phone}} does not have a possible number of digits. Check it and write it again.',
  },
  badRequest: 'Prosa did not understand the request ({{detail}}). Check what you wrote and try again.',
  busy: 'Prosa is busy now, and the message was not received. Send it again in a moment.',
  stopped: 'Prosa is closing, and the message was not received. Send it again once it has closed.',
  locked: 'Prosa is open with this data but does not answer here. Close it, or wait a little and try again.',
  database: 'The database cannot be used now, and nothing was stored ({{detail}}).',
  failed: 'The message was not sent because of an unexpected error ({{detail}}).',
} as const
