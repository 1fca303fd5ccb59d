import { join } from 'node:path'

export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  /** The person's home folder. */
  home: string
}

/** The usual data folder of this person. Both hosts use it, so the window and the browser show the same flows. */
export function dataFolder({ platform, env, home }: Machine): string {
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Prosa')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Prosa')
    default:
      return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Prosa')
  }
}
