import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorrectionProblem, ParsedCorrections } from '../../corrections/index.js';
import { outputStep } from '../../disk/output-files.js';

/** Name of the folder, inside the output folder, in which users keep their files of corrections: a run reads them, and leaves them alone. */
export const CORRECTIONS_FOLDER = 'corrections';

/** Every correction in the CSV files of a folder, files in the order of their names; none where there is no folder. */
export async function readCorrections(folder: string): Promise<ParsedCorrections> {
  const corrections: ParsedCorrections['corrections'][number][] = [];
  const problems: CorrectionProblem[] = [];
  const names = await csvFiles(folder);
  if (names.length === 0) return { corrections, problems };
  // Few folders hold any; the reader of CSV is a tenth of what a first run loads.
  const { parseCorrections } = await import('../../corrections/parse-corrections.js');
  for (const name of names) {
    const path = join(folder, name);
    const parsed = parseCorrections(decodeText(await outputStep(path, () => readFile(path))), name);
    corrections.push(...parsed.corrections);
    problems.push(...parsed.problems);
  }
  return { corrections, problems };
}

async function csvFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = await outputStep(folder, () => readdir(folder));
  return names.filter((name) => name.toLowerCase().endsWith('.csv')).sort();
}

/** UTF-8, or what Excel saves on a Chinese Windows. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
