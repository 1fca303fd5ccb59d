import { fold } from '../../../shared/text/fold.ts'

/** What a search for a contact looks in: the folded name, and the digits of the phone. */
export const contactSearchText = (name: string | null, phone: string): string =>
  `${fold(name ?? '')} ${phone.replace(/\D/g, '')}`.trim()
