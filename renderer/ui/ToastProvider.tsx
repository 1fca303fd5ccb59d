import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'
import styles from './ToastProvider.module.css'

/** Shows what `useToasts` says, in the lower middle. F6 moves the focus there; hovering keeps them open. */
export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={4}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList() {
  const { t } = useTranslation()
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} data-tone={toast.type}>
      <Toast.Content className={styles.content}>
        <ToneIcon tone={toast.type} />
        <Toast.Title className={styles.title} render={<p />} />
        <Toast.Action className={styles.action} />
        <Toast.Close render={<IconButton label={t('common.close')} icon={<X aria-hidden="true" />} size="small" />} />
      </Toast.Content>
    </Toast.Root>
  ))
}

function ToneIcon({ tone }: { tone: string | undefined }) {
  if (tone === 'danger') return <CircleAlert className={styles.icon} aria-hidden="true" />
  if (tone === 'success') return <CircleCheck className={styles.icon} aria-hidden="true" />
  return <Info className={styles.icon} aria-hidden="true" />
}
