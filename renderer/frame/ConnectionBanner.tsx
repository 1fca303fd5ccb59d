import { CloudOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../ui/useAnnounce.ts'
import styles from './ConnectionBanner.module.css'
import { useConnection } from './useConnection.ts'

/**
 * Says that the window lost the process behind it. The screen below stays as it is, with whatever was typed: nothing is taken
 * away while it is tried again.
 */
export function ConnectionBanner() {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const state = useConnection()
  const away = state === 'lost' || state === 'refused'
  const wasAway = useRef(false)
  useEffect(() => {
    if (wasAway.current && !away) announce(t('common.connection.back'))
    wasAway.current = away
  }, [away, announce, t])

  if (!away) return null
  return (
    <div className={styles.banner} role="alert">
      <CloudOff aria-hidden="true" />
      <p>{state === 'lost' ? t('common.connection.lost') : t('common.connection.refused.text')}</p>
    </div>
  )
}
