import { Menu } from '@base-ui/react/menu'
import popup from './Popup.module.css'

/** A rule between two lists of a `Menu`. */
export function MenuSeparator() {
  return <Menu.Separator className={popup.separator} />
}
