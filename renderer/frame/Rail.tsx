import { Contrast, House, Languages } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Language, Theme } from '../../shared/domain/settings.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuChoices } from '../ui/MenuChoices.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { Logo } from './Logo.tsx'
import styles from './Rail.module.css'
import type { Route } from './route.ts'
import { RouteLink } from './RouteLink.tsx'
import { useSettings } from './useSettings.ts'

const languages = ['pt-BR', 'en'] as const satisfies readonly Language[]
const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

/** The left edge of the window: the screens, and below them what concerns the whole app. */
export function Rail({ route }: { route: Route }) {
  const { t } = useTranslation()
  return (
    <div className={styles.rail}>
      <div className={styles.logo}>
        <Logo size={34} />
      </div>
      <nav className={styles.screens} aria-label={t('common.navigation.label')}>
        <RouteLink
          to={{ screen: 'home' }}
          className={styles.screen}
          aria-current={route.screen === 'home' ? 'page' : undefined}
        >
          <House aria-hidden="true" />
          <span>{t('common.navigation.home')}</span>
        </RouteLink>
      </nav>
      <div className={styles.foot}>
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </div>
  )
}

function LanguageMenu() {
  const { t } = useTranslation()
  const { show } = useToasts()
  const { update } = useSettings()
  const language = useLanguage()
  return (
    <Menu
      side="right"
      align="end"
      trigger={
        <IconButton label={t('common.language.label')} icon={<Languages aria-hidden="true" />} tooltipSide="right" />
      }
    >
      <MenuChoices
        heading={t('common.language.label')}
        value={language}
        options={languages.map((value) => ({ value, label: t(`common.language.${value}`), lang: value }))}
        onChange={(next) =>
          update({ language: next }, () => show({ tone: 'danger', text: t('common.language.notSaved') }))
        }
      />
    </Menu>
  )
}

function ThemeMenu() {
  const { t } = useTranslation()
  const { show } = useToasts()
  const { settings, update } = useSettings()
  return (
    <Menu
      side="right"
      align="end"
      trigger={
        <IconButton label={t('common.theme.label')} icon={<Contrast aria-hidden="true" />} tooltipSide="right" />
      }
    >
      <MenuChoices
        heading={t('common.theme.label')}
        value={settings.theme}
        options={themes.map((value) => ({ value, label: t(`common.theme.${value}`) }))}
        onChange={(next) => update({ theme: next }, () => show({ tone: 'danger', text: t('common.theme.notSaved') }))}
      />
    </Menu>
  )
}
