import { ChevronDown, ChevronRight } from 'lucide-react'
import { Handle, Position, type NodeProps } from 'reactflow'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/classNames.ts'
import { useActions } from '../actions/ActionsContext.ts'
import { shownColor } from '../document/colors.ts'
import styles from './GroupNode.module.css'
import type { GroupFlowNode } from './noteNodes.ts'
import { ProblemBadge } from './ProblemBadge.tsx'

/**
 * A frame round the steps of a group; folded up, a box that stands for them, with the lines that lead into and out of it. Its head
 * moves the group; a click on it selects the steps.
 */
export const GroupNode = memo(function GroupNode({ data, selected }: NodeProps<GroupFlowNode>) {
  const { t } = useTranslation()
  const actions = useActions()
  const { group, problems, live } = data
  const { title, collapsed, stepKeys } = group
  const name = title.trim() === '' ? t('editor.canvas.untitled') : title
  const Chevron = collapsed ? ChevronRight : ChevronDown
  return (
    <div
      className={classNames(styles.group, collapsed && styles.folded, selected && styles.selected, live && styles.live)}
      data-color={shownColor(group.color)}
      data-testid="group"
    >
      {collapsed && <Handle type="target" position={Position.Left} className={styles.handle} isConnectable={false} />}
      <div className={styles.head} data-group-head="" onClick={() => actions.selectGroup(group.id)}>
        <button
          type="button"
          className={classNames('nodrag nopan', styles.fold)}
          tabIndex={selected ? 0 : -1}
          aria-expanded={!collapsed}
          aria-label={t(collapsed ? 'commands.groupFields.unfold' : 'commands.groupFields.fold', { title: name })}
          onClick={(event) => {
            event.stopPropagation()
            actions.foldGroups([group.id], !collapsed)
          }}
        >
          <Chevron size={16} aria-hidden="true" />
        </button>
        <h3 className={styles.title}>{name}</h3>
        {collapsed && <ProblemBadge problems={problems} focusable={selected} />}
      </div>
      {collapsed && <p className={styles.count}>{t('editor.inspector.steps', { count: stepKeys.length })}</p>}
      {collapsed && <Handle type="source" position={Position.Right} className={styles.handle} isConnectable={false} />}
    </div>
  )
})
