import type { RefObject } from 'preact';
import { isTyping, usePageKeys } from '../shell/keys.js';

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Moves the focus over the rows of a list with j, k and the arrows, wherever on the page it is now. */
export function useRowKeys(
  frame: RefObject<HTMLElement | null>,
  rowCount: number,
  reveal: (index: number) => void,
): void {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || rowCount === 0 || isTyping(event)) return;
    event.preventDefault();
    const next = Math.min(Math.max(focusedRow(frame.current) + step, 0), rowCount - 1);
    reveal(next);
    // The row may only be there after the page has followed the scrolling.
    afterPaint(() => frame.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
  };
  usePageKeys(onKeyDown, [frame, rowCount, reveal]);
}

/** Number of the row that has the focus; -1 where none has. */
function focusedRow(frame: HTMLElement | null): number {
  const focused = frame?.contains(document.activeElement) ? document.activeElement : null;
  return Number(focused?.getAttribute('data-index') ?? -1);
}

function afterPaint(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}
