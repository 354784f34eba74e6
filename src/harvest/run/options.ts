/** What a run is asked to do. */
export interface HarvestOptions {
  /** Only reports of this year; reports whose year is not known are fetched to see. */
  readonly year: number | null;
  /** Only sources whose region code begins so. */
  readonly region: string | null;
  /** Only reports that their list dates on or after this day, `yyyy-mm-dd`; those without a date are fetched. */
  readonly since: string | null;
  /** Keep what the last run got, and ask again only for what it did not get. */
  readonly onlyFailed: boolean;
  /** Ask for everything in full, as if nothing were known. */
  readonly refresh: boolean;
  /** At most this many reports of each source. */
  readonly sample: number | null;
}

/** Everything, as it is now. */
export const WHOLE_RUN: HarvestOptions = {
  year: null,
  region: null,
  since: null,
  onlyFailed: false,
  refresh: false,
  sample: null,
};
