import type { TableRow } from '../../dataset/read-table.js';

/** An input that gave no report, and what can be done about it. */
export interface ShownFailure {
  readonly path: string;
  readonly url: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** What the page of failures shows, from the table of that name. */
export function failureList(failures: readonly TableRow[]): ShownFailure[] {
  return failures.map((row) => ({
    path: row.source_path ?? '',
    url: row.source_url ?? '',
    code: row.code ?? '',
    message: row.message ?? '',
    remedy: row.remedy ?? '',
  }));
}
