/** How far a row reaches up and down the page, in points. */
export interface RowExtent {
  readonly top: number;
  readonly bottom: number;
}

export function uniteExtents(extents: readonly RowExtent[]): RowExtent {
  return {
    top: Math.max(...extents.map((extent) => extent.top)),
    bottom: Math.min(...extents.map((extent) => extent.bottom)),
  };
}

export function fromTop(a: RowExtent, b: RowExtent): number {
  return b.top - a.top;
}
