/**
 * Puts a text on the clipboard, as far as the page may. Over plain http there is no `navigator.clipboard`; there the old
 * command does it, without a selection that would move the focus.
 */
export function copyText(text: string): void {
  if (navigator.clipboard) {
    // Refused without a permission or a focused page: the code can still be read and typed.
    navigator.clipboard.writeText(text).catch(() => {})
    return
  }
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', onCopy, { once: true })
  document.execCommand?.('copy')
  document.removeEventListener('copy', onCopy)
}
