import { join } from 'node:path';
import type { Correction, CorrectionOutcome } from '../../corrections/index.js';
import { CORRECTIONS_FOLDER } from '../../dataset/folder/corrections-folder.js';
import { withFolderLock } from '../../disk/folder-lock.js';
import { makeFolder, readIfThere, writeWhole } from '../../disk/output-files.js';
import type { Library } from '../library/library.js';
import type { FileRefusal, Refusal } from './refusal.js';
import { type Change, MAKE_REQUEST, PREVIEW_REQUEST, UNDO_REQUEST } from './request.js';
import { withCorrections, withoutCorrection } from './review-file.js';
import { REVIEW_FILE } from './review-file-name.js';

/** What became of something asked: how it would be or is now, or why nothing was done. */
export type Done =
  | { readonly proposed: readonly Correction[] }
  | {
      readonly refusal: Refusal;
      readonly outcomes?: readonly CorrectionOutcome[];
    };

/** A report as corrections would make it. Nothing is written. */
export async function preview(library: Library, asked: unknown): Promise<Done> {
  const request = PREVIEW_REQUEST.safeParse(asked);
  if (!request.success) return { refusal: 'bad_request' };
  const { key, changes } = request.data;
  const proposed = await correctionsOf(library, key, changes, { reason: '-', who: '-', correctedOn: '' });
  return proposed === null ? { refusal: 'no_such_report' } : { proposed };
}

/** Writes corrections down, all of them or none: not where one of them would be refused. */
export async function make(library: Library, asked: unknown, today: string): Promise<Done> {
  const request = MAKE_REQUEST.safeParse(asked);
  if (!request.success) return { refusal: 'bad_request' };
  const { key, changes } = request.data;
  const [reason, who] = [onOneLine(request.data.reason), onOneLine(request.data.who)];
  if (reason === '' || who === '') return { refusal: 'bad_request' };
  const added = await correctionsOf(library, key, changes, { reason, who, correctedOn: today });
  if (added === null) return { refusal: 'no_such_report' };
  const outcomes = (await library.load(key, added))?.corrections ?? [];
  const refused = outcomes.filter(
    ({ correction, refusal }) => refusal !== null && added.includes(correction),
  );
  if (refused.length > 0) return { refusal: 'refused', outcomes: refused };
  return await rewrite(library, (text) => withCorrections(text, added));
}

/** Takes a correction back that was made from the pages. */
export async function undo(library: Library, asked: unknown): Promise<Done> {
  const request = UNDO_REQUEST.safeParse(asked);
  if (!request.success) return { refusal: 'bad_request' };
  const { key, line, cell, value } = request.data;
  const reportId = library.rows.find((row) => row.key === key)?.reportId;
  if (reportId === undefined) return { refusal: 'no_such_report' };
  return await rewrite(library, (text) =>
    withoutCorrection(text, { line, reportId, cellId: cell, newValue: value }),
  );
}

async function correctionsOf(
  library: Library,
  key: string,
  changes: readonly Change[],
  by: Pick<Correction, 'reason' | 'who' | 'correctedOn'>,
): Promise<Correction[] | null> {
  const report = (await library.load(key))?.report;
  if (report === undefined) return null;
  return changes.map(({ cell, value }) => ({
    reportId: report.reportId,
    cellId: cell,
    sourceSha256: report.source.sha256 ?? '',
    oldRaw: report.cells.get(cell)?.raw ?? '',
    newValue: value.trim(),
    ...by,
    file: REVIEW_FILE,
    line: 0,
  }));
}

/** Changes the file as a whole, while no run writes to the dataset. */
async function rewrite(
  { folder }: Library,
  change: (text: string | null) => { readonly text: string } | { readonly refusal: FileRefusal },
): Promise<Done> {
  return await withFolderLock(folder, async () => {
    const path = join(folder, CORRECTIONS_FOLDER, REVIEW_FILE);
    const changed = change(await readIfThere(path));
    if ('refusal' in changed) return changed;
    await makeFolder(join(folder, CORRECTIONS_FOLDER));
    await writeWhole(path, changed.text);
    return { proposed: [] };
  });
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
