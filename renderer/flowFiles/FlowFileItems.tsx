import { FileDown, Image, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MenuItem } from '../ui/MenuItem.tsx'
import { useFlowFiles, type FlowToExport } from './FlowFilesContext.ts'

/** The ways out of the app for one flow, as items of a menu. */
export function FlowFileItems({ flow }: { flow: Omit<FlowToExport, 'format'> }) {
  const { t } = useTranslation()
  const { exportFlow } = useFlowFiles()
  return (
    <>
      <MenuItem icon={<FileDown aria-hidden="true" />} onSelect={() => exportFlow({ ...flow, format: 'prosa' })}>
        {t('flowFiles.menu.export')}
      </MenuItem>
      <MenuItem icon={<Image aria-hidden="true" />} onSelect={() => exportFlow({ ...flow, format: 'png' })}>
        {t('flowFiles.menu.picture')}
      </MenuItem>
      <MenuItem icon={<Printer aria-hidden="true" />} onSelect={() => exportFlow({ ...flow, format: 'print' })}>
        {t('flowFiles.menu.print')}
      </MenuItem>
    </>
  )
}
