import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A cell of the grid: column 0 is the agency, then come the years. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

const PAGE_ROWS = 12;

const MOVES: Readonly<Record<string, (cell: GridCell) => GridCell>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE_ROWS, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE_ROWS, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }) => ({ row, column: Number.POSITIVE_INFINITY }),
};

/** Moves through a grid of which one cell is in the order of the Tab key; Ctrl with Home or End goes to its corners. */
export function useGridKeys(
  frame: RefObject<HTMLElement | null>,
  size: { readonly rows: number; readonly columns: number },
  reveal: (row: number) => void,
) {
  const [current, setCurrent] = useState<GridCell>({ row: 0, column: 0 });
  // Keys come faster than the page is drawn: the next goes on from here, and only the last place is given the focus.
  const latest = useRef(current);
  const isMoving = useRef(false);
  const move = (cell: GridCell) => {
    latest.current = cell;
    setCurrent(cell);
  };
  // The row may only be there after the page has followed the scrolling.
  useEffect(() => {
    if (!isMoving.current) return;
    const { row, column } = latest.current;
    const element = frame.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`);
    if (!element) return;
    isMoving.current = false;
    element.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextCell(event, latest.current);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    isMoving.current = true;
    move({ row: within(next.row, size.rows), column: within(next.column, size.columns) });
    reveal(latest.current.row);
  };
  const onFocus = (cell: GridCell) => {
    if (!isMoving.current) move(cell);
  };
  return { current, onFocus, onKeyDown };
}

function nextCell({ key, ctrlKey }: KeyboardEvent, current: GridCell): GridCell | null {
  if (ctrlKey && key === 'Home') return { row: 0, column: 0 };
  if (ctrlKey && key === 'End') return { row: Number.POSITIVE_INFINITY, column: Number.POSITIVE_INFINITY };
  return MOVES[key]?.(current) ?? null;
}

function within(place: number, count: number): number {
  return Math.min(Math.max(place, 0), count - 1);
}
