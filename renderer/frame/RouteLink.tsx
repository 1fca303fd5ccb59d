import type { ComponentProps } from 'react'
import { navigate } from './navigate.ts'
import { addressOf, type Route } from './route.ts'

/**
 * A link to a screen of this window. It never opens a second window, whatever key is held: in the browser host another tab has
 * no permission of its own.
 */
export function RouteLink({ to, onClick, ...rest }: Omit<ComponentProps<'a'>, 'href'> & { to: Route }) {
  return (
    <a
      {...rest}
      href={addressOf(to)}
      draggable={false}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented) return
        event.preventDefault()
        navigate(to)
      }}
      onAuxClick={(event) => event.preventDefault()}
    />
  )
}
