import styles from './Shortcut.module.css'

/** The keys of a command, for example `Ctrl+Shift+Z`. Read out with the command's name elsewhere (`aria-keyshortcuts`). */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {keys}
    </kbd>
  )
}
