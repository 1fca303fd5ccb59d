/** Brings the focus to the text of the selected step, once its details are on the screen. */
export function focusMessageText(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector('[data-message-text]')
    if (!(field instanceof HTMLTextAreaElement)) return
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
  })
}
