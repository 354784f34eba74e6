import { type Inputs, useLayoutEffect } from 'preact/hooks';

/**
 * Listens to the keys of the page, from when what they are for is seen: an effect after the paint comes too late for a
 * quick hand.
 *
 * @param inputs what `onKeyDown` depends on
 */
export function usePageKeys(onKeyDown: (event: KeyboardEvent) => void, inputs: Inputs): void {
  useLayoutEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, inputs);
}

/** Whether a key is for something else than the view: a field, an open dialog, or a command of the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
