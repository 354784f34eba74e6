import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Height of a row, as the style sheet has it. */
const ROW_HEIGHT_PX = 36;
const NARROW_ROW_HEIGHT_PX = 62;
const NARROW = '(max-width: 720px)';

/** Rows beyond both ends of what can be seen. */
const MARGIN_ROWS = 12;

/** Which rows can be seen. */
export interface RowWindow {
  /** The element that scrolls. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly from: number;
  readonly to: number;
  readonly rowHeightPx: number;
  /** Scrolls until a row can be seen. */
  readonly reveal: (index: number) => void;
}

/** Follows the scrolling of a frame over rows of the same height. */
export function useWindow(rowCount: number): RowWindow {
  const frame = useRef<HTMLDivElement>(null);
  const [rowHeightPx, setRowHeight] = useState(() => heightNow());
  const [seen, setSeen] = useState({ first: 0, count: 40 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => {
      const height = heightNow();
      setRowHeight(height);
      const [first, count] = [
        Math.floor(element.scrollTop / height),
        Math.ceil(element.clientHeight / height),
      ];
      setSeen((was) => (was.first === first && was.count === count ? was : { first, count }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const reveal = useCallback((index: number) => {
    const element = frame.current;
    if (element === null) return;
    const height = heightNow();
    const [top, bottom] = [index * height, (index + 1) * height];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  }, []);
  const first = Math.min(seen.first, Math.max(0, rowCount - seen.count));
  return {
    frame,
    rowHeightPx,
    reveal,
    from: Math.max(0, first - MARGIN_ROWS),
    to: Math.min(rowCount, first + seen.count + MARGIN_ROWS),
  };
}

function heightNow(): number {
  return matchMedia(NARROW).matches ? NARROW_ROW_HEIGHT_PX : ROW_HEIGHT_PX;
}
