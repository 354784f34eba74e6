import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Place } from '../shell/place.js';
import { choose } from './choice.js';

/** Rows and columns that an arrow moves by. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves from cell to cell of the form with the arrows, over the borders of its tables too. */
export function useCellKeys(tables: RefObject<HTMLElement | null>, place: Place): void {
  useEffect(() => {
    const element = tables.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const from = event.target;
      if (step === undefined || !(from instanceof HTMLElement) || !from.dataset.cell) return;
      event.preventDefault();
      const to = neighbour(rowsOf(element), from, step);
      const cell = to?.dataset.cell;
      if (!to || cell === undefined) return;
      to.focus();
      choose(place, { cell });
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [tables, place]);
}

function rowsOf(tables: HTMLElement | null): HTMLElement[][] {
  return [...(tables?.querySelectorAll('tbody tr') ?? [])].map((row) => [
    ...row.querySelectorAll<HTMLElement>('[data-cell]'),
  ]);
}

function neighbour(
  rows: readonly (readonly HTMLElement[])[],
  from: HTMLElement,
  [down, across]: readonly [number, number],
): HTMLElement | undefined {
  const row = rows.findIndex((each) => each.includes(from));
  const column = rows[row]?.indexOf(from) ?? -1;
  const next = rows[row + down];
  return next?.[Math.min(Math.max(column + across, 0), next.length - 1)];
}
