export const common = {
  appName: 'Prosa',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  loading: 'Loading…',
  details: 'Details',
  windowTitle: '{{screen}} — Prosa',
  navigation: {
    label: 'Screens',
    home: 'Home',
    skip: 'Skip to the content',
  },
  language: {
    label: 'Language',
    'pt-BR': 'Português (Brasil)',
    en: 'English',
    notSaved: 'The language changed in this window, but the choice was not kept. Try again in a moment.',
  },
  theme: {
    label: 'Appearance',
    system: 'Same as the computer',
    light: 'Light',
    dark: 'Dark',
    notSaved: 'The appearance changed in this window, but the choice was not kept. Try again in a moment.',
  },
  connection: {
    lost: 'This window lost contact with Prosa. What was saved is safe; we keep trying.',
    back: 'Contact with Prosa is back.',
    notReached: {
      title: 'Prosa is not answering',
      text: 'Everything that was saved is safe. Start Prosa again, then try once more.',
    },
    refused: {
      title: 'This address is no longer valid',
      text: 'For safety, each Prosa address opens one window only. Start Prosa again and open the new address it shows.',
      safe: 'Your flows are safe on this computer.',
    },
  },
  failure: {
    title: 'Something went wrong on this screen',
    text: 'What was saved is safe. Reload the screen to go on.',
    reload: 'Reload',
  },
} as const
