/** Whether a key is typed into a field, or pressed together with one that makes it a command of the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
