import type { Exit } from '../../domain/trace.ts'

/**
 * A repair as data: the editor turns it into one ordinary command and one undo entry; `applyFix` says what it does.
 * Its button's text is `problems.<code>.fix.<kind>` with `params`.
 */
export type Fix =
  /** Links an exit to a step that exists. */
  | {
      readonly kind: 'set_exit'
      readonly stepKey: string
      readonly exit: Exit
      readonly to: string
      readonly params: Named
    }
  /** Links an exit to its own step: the question is asked again. */
  | { readonly kind: 'ask_again'; readonly stepKey: string; readonly exit: Exit; readonly params: Named }
  /** Makes an end and links the exit to it. */
  | {
      readonly kind: 'add_end_and_link'
      readonly stepKey: string
      readonly exit: Exit
      /** The new end's title, in the person's language. */
      readonly title: string
      readonly params: Named
    }
  /** Takes only the listed answers; anything else is asked again and finally handed to a person. */
  | { readonly kind: 'only_answers'; readonly stepKey: string; readonly params: Named }
  | { readonly kind: 'remove_answer'; readonly stepKey: string; readonly answerId: string; readonly params: Named }
  | { readonly kind: 'remove_step'; readonly stepKey: string; readonly params: Named }
  /** Makes a message wait for an answer; its way on becomes the one for any other answer. */
  | { readonly kind: 'wait_for_answer'; readonly stepKey: string; readonly params: Named }
  /** Gives the step at this place in the document a key of its own. */
  | { readonly kind: 'new_step_key'; readonly index: number; readonly params: Named }
  | { readonly kind: 'activate_template'; readonly templateId: string; readonly params: Named }
  | { readonly kind: 'add_trigger'; readonly pattern: string; readonly params: Named }
  | { readonly kind: 'activate_triggers'; readonly params: Named }
  | { readonly kind: 'remove_trigger'; readonly triggerId: string; readonly params: Named }

type Named = Readonly<Record<string, string>>
