import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../shared/text/fold.ts'
import { commandGroups } from '../../commands/command.ts'
import { editorCommands } from '../../commands/editorCommands.ts'
import { SearchDialog, type SearchGroup } from '../../ui/SearchDialog.tsx'
import { useActions } from '../actions/ActionsContext.ts'
import { StepIcon } from '../canvas/StepIcon.tsx'
import { commandIds } from '../keys/commandIds.ts'
import { CommandIcon } from '../keys/CommandIcon.tsx'
import { shortcutOf } from '../keys/shortcutOf.ts'
import { useEditorTarget } from '../keys/EditorTargetContext.ts'
import { useSession } from '../store/EditorContext.tsx'
import { searchSteps } from './searchSteps.ts'

/** More steps than these are found by typing on. */
const most = 40
/** While nothing is typed, the commands come first; a few steps show that they can be found too. */
const mostAtFirst = 5

type ResultId = `command:${string}` | `step:${string}`

/** Ctrl+K: every command that can be done now, and every step by its title, text or answers. */
export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { store, canvas } = useSession()
  const actions = useActions()
  const target = useEditorTarget()
  const [query, setQuery] = useState('')
  const close = (): void => {
    setQuery('')
    onClose()
  }
  const pick = (id: ResultId) => (): void => {
    canvas.controls.focus()
    if (id.startsWith('step:')) return actions.goTo(id.slice('step:'.length))
    const command = commandIds.find((known) => id === `command:${known}`)
    if (command !== undefined && editorCommands[command].when(target)) editorCommands[command].run(target)
  }
  return (
    <SearchDialog<ResultId>
      open={open}
      label={t('commands.palette.label')}
      placeholder={t('commands.palette.placeholder')}
      query={query}
      onQuery={setQuery}
      groups={open ? found() : []}
      empty={t('commands.palette.nothing', { query })}
      onPick={pick}
      onClose={close}
    />
  )

  function found(): SearchGroup<ResultId>[] {
    const wanted = fold(query)
    const commands = commandIds.filter(
      (id) =>
        id !== 'openPalette' && editorCommands[id].when(target) && fold(t(`editor.commands.${id}`)).includes(wanted),
    )
    const steps: SearchGroup<ResultId> = {
      heading: t('commands.palette.steps'),
      results: searchSteps(store.getState().document, query, wanted === '' ? mostAtFirst : most).map(
        ({ step, where }) => ({
          id: `step:${step.key}`,
          label: step.title.trim() === '' ? t('editor.canvas.untitled') : step.title,
          hint: where ?? undefined,
          icon: <StepIcon type={step.type} size="small" />,
        }),
      ),
    }
    const groups = commandGroups.map<SearchGroup<ResultId>>((group) => ({
      heading: t(`commands.groups.${group}`),
      results: commands
        .filter((id) => editorCommands[id].group === group)
        .map((id) => ({
          id: `command:${id}`,
          label: t(`editor.commands.${id}`),
          icon: <CommandIcon command={id} />,
          shortcut: shortcutOf(id),
        })),
    }))
    return wanted === '' ? [...groups, steps] : [steps, ...groups]
  }
}
