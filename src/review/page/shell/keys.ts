/** Whether a key is for something else than the view: a field, an open dialog, or a command of the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
