import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import styles from './Frame.module.css'
import { Rail } from './Rail.tsx'
import type { Route } from './route.ts'

/** Everything around a screen: the rail at the left, the banner of a lost connection above. */
export function Frame({ route, children }: { route: Route; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t('common.navigation.skip')}
      </a>
      <Rail route={route} />
      <div className={styles.column}>
        <ConnectionBanner />
        <main id="content" className={styles.content} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}
