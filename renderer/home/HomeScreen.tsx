import { useQuery } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFlowFiles } from '../flowFiles/FlowFilesContext.ts'
import { queries } from '../frame/queries.ts'
import { useWindowTitle } from '../frame/useWindowTitle.ts'
import { Button } from '../ui/Button.tsx'
import { Examples } from './Examples.tsx'
import { FlowList } from './FlowList.tsx'
import styles from './HomeScreen.module.css'
import { NewFlow } from './NewFlow.tsx'

/** Where the app opens: the person's flows, a new one, and examples to try. The examples lead while there is nothing else. */
export function HomeScreen() {
  const { t } = useTranslation()
  useWindowTitle(t('home.title'))
  const { chooseFiles } = useFlowFiles()
  const flows = useQuery(queries.flows.list.queryOptions({ input: {} }))
  const isNew = flows.data?.length === 0
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{t('home.title')}</h1>
          <p className={styles.intro}>{t('home.intro')}</p>
        </div>
        <div className={styles.actions}>
          <Button icon={<FileUp aria-hidden="true" />} onClick={chooseFiles}>
            {t('flowFiles.import.open')}
          </Button>
          <NewFlow />
        </div>
      </header>
      {isNew && <Examples />}
      <FlowList flows={flows} />
      {!isNew && !flows.isPending && <Examples />}
    </div>
  )
}
