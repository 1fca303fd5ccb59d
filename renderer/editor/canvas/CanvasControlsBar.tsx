import { useStore } from 'reactflow'
import { useTranslation } from 'react-i18next'
import { CommandButton } from '../keys/CommandButton.tsx'
import { useEditorTarget } from '../keys/EditorTargetContext.ts'
import { ViewMenu } from './ViewMenu.tsx'
import styles from './CanvasControlsBar.module.css'

/** Zoom and fit, in the lower left corner of the canvas. */
export function CanvasControlsBar() {
  const { t, i18n } = useTranslation()
  const target = useEditorTarget()
  const zoom = useStore((state) => Math.round(state.transform[2] * 100) / 100)
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(zoom)
  return (
    <div className={styles.bar} role="group" aria-label={t('editor.canvas.aria.controls')}>
      <CommandButton command="zoomOut" size="small" side="top" />
      <button
        type="button"
        className={styles.percent}
        onClick={target.zoomToFull}
        aria-label={t('editor.canvas.zoom', { percent })}
      >
        {percent}
      </button>
      <CommandButton command="zoomIn" size="small" side="top" />
      <CommandButton command="fit" size="small" side="top" />
      <CommandButton command="tidy" size="small" side="top" />
      <ViewMenu />
      <CommandButton command="showKeys" size="small" side="top" />
    </div>
  )
}
