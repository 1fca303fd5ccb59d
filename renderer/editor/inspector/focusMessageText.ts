/** Frames that the details get to open: about a second. */
const patience = 60

/** Brings the focus to the text of the selected step, once its details are on the screen. */
export const focusMessageText = (): void => focusWithin(patience)

function focusWithin(frames: number): void {
  requestAnimationFrame(() => {
    const field = document.querySelector('[data-message-text]')
    if (field instanceof HTMLTextAreaElement) {
      field.focus()
      field.setSelectionRange(field.value.length, field.value.length)
    } else if (frames > 0) focusWithin(frames - 1)
  })
}
