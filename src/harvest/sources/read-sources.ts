import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { errorName } from '../../model/error-name.js';
import { decodeText } from '../../read/charset.js';
import type { ReadCards, SourceProblem } from './card.js';
import { parseCsvCards } from './parse-csv.js';
import { parseYamlCards } from './parse-yaml.js';

const PARSERS: Readonly<Record<string, (text: string, file: string) => ReadCards>> = {
  '.csv': parseCsvCards,
  '.yaml': parseYamlCards,
  '.yml': parseYamlCards,
};

/** Reads source files, and the source files of folders, in the order of their names. Never throws: what is wrong is a problem. */
export async function readSources(paths: readonly string[]): Promise<ReadCards> {
  const read: FileCards[] = [];
  for (const path of paths) {
    try {
      for (const file of await filesAt(path)) read.push(await readFileCards(file));
    } catch (error) {
      read.push(failed(path, whyUnread(error)));
    }
  }
  const cards = read.flatMap((each) => each.cards);
  return { cards, problems: [...read.flatMap((each) => each.problems), ...repeatedIds(read)] };
}

const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EACCES: 'permission to read it is refused',
  EPERM: 'permission to read it is refused',
};

function whyUnread(error: unknown): string {
  const name = errorName(error);
  if (error instanceof Error && !('syscall' in error)) return error.message;
  return REFUSALS[name] ?? `reading it failed (${name})`;
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path, { recursive: true })).filter((name) => parserOf(name)).sort();
  if (names.length === 0) throw new Error('the folder holds no .yaml or .csv file');
  return names.map((name) => join(path, name));
}

/** What one source file holds. */
interface FileCards extends ReadCards {
  readonly file: string;
}

async function readFileCards(file: string): Promise<FileCards> {
  const parse = parserOf(file);
  if (parse === undefined) return failed(file, 'sources are read from .yaml, .yml and .csv files');
  const bytes = await readFile(file);
  // Spreadsheets on Chinese Windows save CSV in GB 18030.
  return { file, ...parse(decodeText(bytes).text, file) };
}

function parserOf(file: string): (typeof PARSERS)[string] | undefined {
  return PARSERS[extname(file).toLowerCase()];
}

function failed(file: string, message: string): FileCards {
  return { file, cards: [], problems: [{ file, line: null, column: null, message }] };
}

/** A card whose id another one before it has. */
function repeatedIds(read: readonly FileCards[]): SourceProblem[] {
  const seen = new Set<string>();
  return read.flatMap(({ file, cards }) =>
    cards
      .filter(({ id }) => seen.size === seen.add(id).size)
      .map(({ id }) => ({
        ...{ file, line: null, column: null },
        message: `several cards have the id ${id}; give each its own \`id\``,
      })),
  );
}
