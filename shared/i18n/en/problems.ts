const link = {
  set_exit: 'Lead to “{{target}}”',
  add_end_and_link: 'End the conversation here',
} as const
const removeAnswer = 'Remove the answer “{{answer}}”'

/** Problems of a flow: one sentence for each code and the text of each repair's button. */
export const problems = {
  /** Title of an end made by a repair. */
  newEnd: 'End',
  no_step: {
    sentence: 'The flow has no step yet. Add the first message.',
    fix: {},
  },
  step_key_repeated: {
    sentence: 'The step “{{step}}” has the same inner name as another one, so no conversation gets to it.',
    fix: { new_step_key: 'Give it another inner name' },
  },
  target_missing: {
    sentence: 'A way out of the step “{{step}}” leads to a step that no longer exists ({{target}}).',
    sentence_answer: 'In “{{step}}”, the answer “{{answer}}” leads to a step that no longer exists ({{target}}).',
    sentence_any: 'In “{{step}}”, any other answer leads to a step that no longer exists ({{target}}).',
    fix: { ...link, ask_again: 'Ask again' },
  },
  exit_open: {
    sentence: 'Nothing comes after the step “{{step}}”. Choose the next step.',
    sentence_answer: 'In “{{step}}”, the answer “{{answer}}” leads nowhere. Choose the next step.',
    sentence_any: 'In “{{step}}”, people who answer something else get no reply. Choose where any other answer goes.',
    sentence_timeout: 'In “{{step}}”, there is no next step for people who do not answer in time.',
    fix: {
      ...link,
      ask_again: 'Ask again',
      only_answers: 'Take only the listed answers',
      remove_answer: removeAnswer,
    },
  },
  no_way_on: {
    sentence: 'The step “{{step}}” waits for an answer, but nothing happens next. Add answers or choose the next step.',
    fix: link,
  },
  template_missing: {
    sentence: 'The step “{{step}}” has no message. Write the text the contact will receive.',
    fix: {},
  },
  template_inactive: {
    sentence: 'The step “{{step}}” uses the template “{{template}}”, which is switched off.',
    fix: { activate_template: 'Switch on the template “{{template}}”' },
  },
  template_empty: {
    sentence: 'The message of the step “{{step}}” is empty, or one of its variants is. Write the text.',
    fix: {},
  },
  silent_cycle: {
    sentence: 'These steps repeat without end and never wait for an answer: {{path}}.',
    fix: { wait_for_answer: 'Wait for an answer in “{{step}}”' },
  },
  answer_blank: {
    sentence: 'The step “{{step}}” has a blank answer, which nobody can send. Write its text or remove it.',
    fix: { remove_answer: 'Remove the blank answer' },
  },
  answer_reserved: {
    sentence: 'In “{{step}}”, the answer “{{answer}}” is a sign the app itself uses. Write it in another way.',
    fix: { remove_answer: removeAnswer },
  },
  answers_equal: {
    sentence:
      'In “{{step}}”, the answers “{{other}}” and “{{answer}}” are read as the same. Change or remove one of them.',
    fix: { remove_answer: removeAnswer },
  },
  answers_same_number: {
    sentence:
      'In “{{step}}”, the answers “{{other}}” and “{{answer}}” are the same number. Whoever writes it another way gets the first.',
    fix: { remove_answer: removeAnswer },
  },
  synonym_taken: {
    sentence:
      'In “{{step}}”, “{{synonym}}” already means “{{other}}”, so it never leads to “{{answer}}”. Change or remove it.',
    fix: {},
  },
  trigger_blank: {
    sentence: 'A trigger of this flow is blank. Write the message it waits for, or remove it.',
    fix: { remove_trigger: 'Remove the trigger' },
  },
  trigger_pattern: {
    sentence: 'The trigger “{{pattern}}” cannot be understood. Correct it or remove it.',
    fix: { remove_trigger: 'Remove the trigger' },
  },
  unreachable: {
    sentence: 'No conversation gets to the step “{{step}}”. Link another step to it, or remove it.',
    fix: { remove_step: 'Remove “{{step}}”' },
  },
  no_end_reachable: {
    sentence: 'From “{{step}}” on, the conversation never comes to an end. Link some way to an End step.',
    fix: {},
  },
  any_not_linked: {
    sentence: 'In “{{step}}”, people who keep answering something else wait for a person. Choose where they go.',
    fix: link,
  },
  variable_may_be_empty: {
    sentence: 'In “{{step}}”, the variable “{{variable}}” may be empty. Ask for it before, or give it a default value.',
    fix: {},
  },
  no_trigger: {
    sentence: 'No trigger that is switched on starts this flow, so nobody gets to it.',
    fix: { add_trigger: 'Start with the message “{{pattern}}”', activate_triggers: "Switch on the flow's triggers" },
  },
  too_many_answers: {
    sentence: 'The step “{{step}}” has {{size}} answers; a list shows up to {{max}}, and more become numbered text.',
    fix: {},
  },
  answer_too_long: {
    sentence:
      'In “{{step}}”, the answer “{{answer}}” has more than {{max}} letters, so the answers show as numbered text.',
    fix: {},
  },
  text_too_long: {
    sentence: 'A text of the step “{{step}}” has {{size}} letters; one message takes {{max}}. Split it into two steps.',
    fix: {},
  },
} as const
