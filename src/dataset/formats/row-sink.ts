import type { Resource } from './data-package.js';

/** A file of the dataset, or several with the same rows, while it is being written. */
export interface Sink<Row> {
  write(rows: readonly Row[]): Promise<void>;
  /** Completes the files and describes them. */
  finish(): Promise<readonly Resource[]>;
}
