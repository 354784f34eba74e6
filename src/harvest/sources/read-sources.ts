import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
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
  const read: ReadCards[] = [];
  for (const path of paths) {
    try {
      for (const file of await filesAt(path)) read.push(await readFileCards(file));
    } catch (error) {
      read.push(failed(path, error instanceof Error ? error.message : String(error)));
    }
  }
  const cards = read.flatMap((each) => each.cards);
  return { cards, problems: [...read.flatMap((each) => each.problems), ...repeatedIds(cards)] };
}

async function filesAt(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path, { recursive: true })).filter((name) => extname(name) in PARSERS).sort();
  if (names.length === 0) throw new Error('the folder holds no .yaml or .csv file');
  return names.map((name) => join(path, name));
}

async function readFileCards(file: string): Promise<ReadCards> {
  const parse = PARSERS[extname(file).toLowerCase()];
  if (parse === undefined) return failed(file, 'sources are read from .yaml, .yml and .csv files');
  const bytes = await readFile(file);
  // Spreadsheets on Chinese Windows save CSV in GB 18030.
  return parse(decodeText(bytes).text, file);
}

function failed(file: string, message: string): ReadCards {
  return { cards: [], problems: [{ file, line: null, column: null, message }] };
}

function repeatedIds(cards: ReadCards['cards']): SourceProblem[] {
  const seen = new Set<string>();
  const repeated = new Set(cards.map(({ id }) => id).filter((id) => seen.size === seen.add(id).size));
  return [...repeated].map((id) => ({
    file: id,
    line: null,
    column: null,
    message: 'several cards have this id; give each its own `id`',
  }));
}
