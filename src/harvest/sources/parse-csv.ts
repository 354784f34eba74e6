import { CsvError, parse } from 'csv-parse/sync';
import { type CardInput, cardSchema, namedCard, type ReadCards, type SourceProblem } from './card.js';

/** Columns of a list of sources; only the first two have to be there. */
const COLUMNS = ['agency', 'url', 'kind', 'region', 'year', 'id', 'notes'] as const;

/**
 * Reads source cards from CSV with the columns `agency,url` and any of `kind,region,year,id,notes`. Rows of one agency make
 * one card. Problems name the line, and the number of the column among the columns.
 */
export function parseCsvCards(text: string, file: string): ReadCards {
  const rows = readRows(text);
  if (!Array.isArray(rows)) return { cards: [], problems: [{ file, ...rows }] };
  const [header, ...body] = rows;
  const names = header?.record.map((name) => name.trim()) ?? [];
  const problems = headerProblems(names, file);
  if (problems.length > 0) return { cards: [], problems };
  const cards = new Map<string, CardInput>();
  for (const { record, line } of body) {
    const fields = new Map(names.map((name, at) => [name, (record[at] ?? '').trim()]));
    const parsed = cardSchema.safeParse(cardOf(fields));
    if (parsed.success) merge(cards, parsed.data);
    else {
      for (const issue of parsed.error.issues) {
        const name = columnOf(issue.path);
        const column = names.indexOf(name) + 1 || null;
        problems.push({ file, line, column, message: `${name}: ${issue.message}` });
      }
    }
  }
  if (cards.size === 0 && problems.length === 0) {
    problems.push({ file, line: null, column: null, message: 'the file holds no source' });
  }
  return { cards: [...cards.values()].map(namedCard), problems };
}

interface RawRow {
  readonly record: readonly string[];
  readonly line: number;
}

function readRows(text: string): RawRow[] | { line: number | null; column: null; message: string } {
  const rows: RawRow[] = [];
  try {
    parse(text, {
      bom: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    return { line, column: null, message: error.message };
  }
}

function headerProblems(names: readonly string[], file: string): SourceProblem[] {
  const known: readonly string[] = COLUMNS;
  const unknown = names.flatMap((name, at) =>
    known.includes(name)
      ? []
      : [
          {
            file,
            line: 1,
            column: at + 1,
            message: `${name}: no such column; there are ${known.join(', ')}`,
          },
        ],
  );
  const missing = ['agency', 'url'].filter((name) => !names.includes(name));
  return [
    ...unknown,
    ...missing.map((name) => ({ file, line: 1, column: null, message: `the column ${name} is missing` })),
  ];
}

function cardOf(fields: ReadonlyMap<string, string>): object {
  const given = (name: string) => fields.get(name) || undefined;
  const yearText = given('year');
  return {
    id: given('id'),
    agency: given('agency') ?? '',
    region: given('region'),
    notes: given('notes'),
    entries: [
      {
        url: given('url') ?? '',
        kind: given('kind'),
        year: yearText === undefined ? undefined : Number(yearText),
      },
    ],
  };
}

/** `entries.0.url` stands in the column `url`. */
function columnOf(path: readonly PropertyKey[]): string {
  return String(path.at(-1) ?? 'agency');
}

function merge(cards: Map<string, CardInput>, row: CardInput): void {
  const key = row.id ?? `${row.region ?? ''} ${row.agency}`;
  const card = cards.get(key);
  cards.set(key, card === undefined ? row : { ...card, entries: [...card.entries, ...row.entries] });
}
