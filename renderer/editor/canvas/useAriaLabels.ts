import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AriaLabelConfig } from 'reactflow'

/** Every text that React Flow says by itself, in the person's language. */
export function useAriaLabels(): AriaLabelConfig {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      'node.a11yDescription.default': t('editor.canvas.aria.node'),
      'node.a11yDescription.keyboardDisabled': t('editor.canvas.aria.node'),
      'node.a11yDescription.ariaLiveMessage': ({ x, y }) => t('editor.canvas.aria.moved', { x, y }),
      'edge.a11yDescription.default': t('editor.canvas.aria.line'),
      'controls.ariaLabel': t('editor.canvas.aria.controls'),
      'controls.zoomIn.ariaLabel': t('editor.commands.zoomIn'),
      'controls.zoomOut.ariaLabel': t('editor.commands.zoomOut'),
      'controls.fitView.ariaLabel': t('editor.commands.fit'),
      'controls.interactive.ariaLabel': t('editor.canvas.aria.interactive'),
      'minimap.ariaLabel': t('editor.canvas.aria.map'),
      'handle.ariaLabel': t('editor.canvas.aria.handle'),
    }),
    [t],
  )
}
