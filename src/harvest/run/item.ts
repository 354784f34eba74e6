import type { HarvestCode } from '../codes/index.js';

/** What became of something that a run asked for. `listed` and `passed` are pages on the way to reports. */
export type Result =
  | 'new'
  | 'changed'
  | 'unchanged'
  | 'vanished'
  | 'refused'
  | 'failed'
  | 'listed'
  | 'passed';

/** One address of a run and what became of it. */
export interface RunItem {
  readonly url: string;
  readonly source: string;
  readonly agency: string;
  readonly region: string | null;
  readonly year: number | null;
  readonly title: string;
  readonly role: 'report' | 'list' | 'page' | 'json';
  readonly result: Result;
  /** Null where it is what was wanted. */
  readonly code: HarvestCode | null;
  readonly message: string | null;
  readonly sha256: string | null;
  /** The page it was found on. */
  readonly from: string | null;
}

/** Whether an item stands for a report, rather than for a page on the way to one. */
export function isReportItem({ role, result }: RunItem): boolean {
  return result !== 'listed' && result !== 'passed' && (role === 'report' || isFound(result));
}

/** Whether a report was had. */
export function isFound(result: Result): boolean {
  return result === 'new' || result === 'changed' || result === 'unchanged';
}
