import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { saidText } from '../document/saidText.ts'
import type { Clash } from './clashingTemplates.ts'
import type { OnClash } from './pasteFragment.ts'
import styles from './WordsDialog.module.css'

const ways = ['copy', 'keep', 'replace'] as const satisfies readonly OnClash[]

/** Asks whose words to use when copied texts say something else here. Nothing is pasted before it is answered. */
export function WordsDialog({
  clashes,
  onAnswer,
}: {
  /** null while there is nothing to ask. */
  clashes: readonly Clash[] | null
  onAnswer: (way: OnClash | null) => void
}) {
  const { t } = useTranslation()
  const [way, setWay] = useState<OnClash>('copy')
  const answer = (given: OnClash | null): void => {
    setWay('copy')
    onAnswer(given)
  }
  const shown = (text: string): string => (text.trim() === '' ? t('commands.paste.empty') : text)
  return (
    <Dialog
      open={clashes !== null}
      onOpenChange={(open) => {
        if (!open) answer(null)
      }}
      title={t('commands.paste.title')}
      description={t('commands.paste.text', { count: clashes?.length ?? 0 })}
      actions={
        <>
          <Button onClick={() => answer(null)}>{t('common.cancel')}</Button>
          <Button variant="primary" onClick={() => answer(way)}>
            {t('commands.paste.go')}
          </Button>
        </>
      }
    >
      <ul className={styles.texts}>
        {clashes?.map(({ ours, theirs }) => (
          <li key={theirs.id}>
            <h3 className={styles.title}>{theirs.title}</h3>
            <dl className={styles.words}>
              <dt>{t('commands.paste.here')}</dt>
              <dd>{shown(saidText(ours))}</dd>
              <dt>{t('commands.paste.copied')}</dt>
              <dd>{shown(saidText(theirs))}</dd>
            </dl>
          </li>
        ))}
      </ul>
      <RadioGroup
        label={t('commands.paste.title')}
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({
          value,
          label: t(`commands.paste.${value}`),
          hint: t(`commands.paste.${value}Hint`),
        }))}
      />
    </Dialog>
  )
}
