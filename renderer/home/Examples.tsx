import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../frame/queries.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { Button } from '../ui/Button.tsx'
import { ExampleCard } from './ExampleCard.tsx'
import styles from './Examples.module.css'
import { Section } from './Section.tsx'

/** Flows that come with the app, ready to try with one click. */
export function Examples() {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const language = useLanguage()
  const examples = useQuery(queries.examples.list.queryOptions({ input: { language } }))
  if (examples.isError) {
    return (
      <Section title={t('home.examples.title')}>
        <p role="alert">
          {t('home.examples.loadFailed')}. {errorText(examples.error)}{' '}
          <Button size="small" busy={examples.isFetching} onClick={() => void examples.refetch()}>
            {t('common.tryAgain')}
          </Button>
        </p>
      </Section>
    )
  }
  if (examples.isPending || examples.data.length === 0) return null
  return (
    <Section title={t('home.examples.title')} intro={t('home.examples.intro')}>
      <ul className={styles.grid}>
        {examples.data.map((example) => (
          <li key={example.id} className={styles.cell}>
            <ExampleCard example={example} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
