import type { Language } from '../../../shared/domain/settings.ts'

/**
 * The language of the person's system: LC_ALL, LC_MESSAGES and LANG in that order, else what the runtime reports (`locale`,
 * a BCP 47 tag). Every kind of Portuguese is pt-BR, everything else en.
 */
export function systemLanguage(env: NodeJS.ProcessEnv, locale: string): Language {
  const named = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '')
  const meaningful = named === undefined || /^(C|POSIX)(\.|$)/.test(named) ? locale : named
  return /^pt([_.@-]|$)/i.test(meaningful) ? 'pt-BR' : 'en'
}
