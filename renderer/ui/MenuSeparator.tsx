import { Menu } from '@base-ui/react/menu'
import popup from './Popup.module.css'

/** A line between groups of a `Menu`. */
export function MenuSeparator() {
  return <Menu.Separator className={popup.separator} />
}
