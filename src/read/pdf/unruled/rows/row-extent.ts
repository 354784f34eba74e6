/** How far a row reaches up and down the page, in points. */
export interface RowExtent {
  readonly top: number;
  readonly bottom: number;
}

/** The extent that covers all. */
export function uniteExtents(extents: readonly RowExtent[]): RowExtent {
  return {
    top: Math.max(...extents.map((extent) => extent.top)),
    bottom: Math.min(...extents.map((extent) => extent.bottom)),
  };
}

/** Orders extents from the top of the page down. */
export function fromTop(a: RowExtent, b: RowExtent): number {
  return b.top - a.top;
}
