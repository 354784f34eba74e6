/** A figure seen elsewhere that may be the right one for a cell. */
export interface EvidenceFigure {
  readonly value: number;
  /** `prose`: the text of the same report says so; `year`: a neighbouring year prints it for the same quantity. */
  readonly source: 'prose' | 'year';
}

/** Cell id to the figures seen elsewhere for it. */
export type Evidence = ReadonlyMap<string, readonly EvidenceFigure[]>;
