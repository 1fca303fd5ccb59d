import { Toast } from '@base-ui/react/toast'
import { useMemo } from 'react'

export type ToastMessage = {
  /** One sentence. */
  text: string
  tone?: 'neutral' | 'success' | 'danger'
  /** For example "Undo"; the toast closes when it is pressed. */
  action?: { label: string; onPress: () => void }
  /** A later toast with the same id takes the place of the earlier one. */
  id?: string
}

/** Milliseconds a toast stays; longer where there is something to press, and errors stay until they are closed. */
const staysFor = { plain: 6_000, withAction: 12_000, untilClosed: 0 } as const

/** Says something in passing, with at most one thing to press. Needs a `ToastProvider` above it. */
export function useToasts(): { show: (message: ToastMessage) => string; close: (id: string) => void } {
  const { add, close } = Toast.useToastManager()
  return useMemo(
    () => ({
      show: ({ text, tone = 'neutral', action, id }) => {
        const toastId = add({
          id,
          title: text,
          type: tone,
          priority: tone === 'danger' ? 'high' : 'low',
          timeout: duration(tone, action),
          actionProps:
            action === undefined
              ? undefined
              : {
                  children: action.label,
                  onClick: () => {
                    close(toastId)
                    action.onPress()
                  },
                },
        })
        return toastId
      },
      close: (id) => close(id),
    }),
    [add, close],
  )
}

function duration(tone: ToastMessage['tone'], action: ToastMessage['action']): number {
  if (tone === 'danger') return staysFor.untilClosed
  return action === undefined ? staysFor.plain : staysFor.withAction
}
