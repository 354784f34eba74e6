import { type Affine, mapX, mapY } from './affine.js';
import type { Subpath } from './subpath.js';

/** Joins the steps of a path, as an engine tells them one by one, to subpaths on the page. */
export interface SubpathPen {
  /** Begins a subpath. */
  readonly moveTo: (x: number, y: number) => void;
  /** Draws an edge; begins a subpath there where none is begun. */
  readonly drawTo: (x: number, y: number, straight: boolean) => void;
  /** Closes the subpath that was begun last. */
  readonly close: () => void;
  /** The subpaths that have an edge. */
  readonly drawn: () => Subpath[];
}

interface OpenSubpath {
  readonly corners: number[];
  closed: boolean;
  straight: boolean;
}

/** A pen for a path whose points `toPage` takes onto the page. */
export function subpathPen(toPage: Affine): SubpathPen {
  const subpaths: OpenSubpath[] = [];
  let open: OpenSubpath | undefined;
  const begin = (): OpenSubpath => {
    const begun = { corners: [], closed: false, straight: true };
    subpaths.push(begun);
    return begun;
  };
  const markCorner = (subpath: OpenSubpath, x: number, y: number) =>
    subpath.corners.push(mapX(toPage, x, y), mapY(toPage, x, y));
  return {
    moveTo: (x, y) => {
      open = begin();
      markCorner(open, x, y);
    },
    drawTo: (x, y, straight) => {
      open ??= begin();
      markCorner(open, x, y);
      if (!straight) open.straight = false;
    },
    close: () => {
      if (open !== undefined) open.closed = true;
    },
    drawn: () => subpaths.filter(({ corners }) => corners.length > 2),
  };
}
