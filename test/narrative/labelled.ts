import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Form, loadForms } from '../../src/forms/index.js';
import type { Claim } from '../../src/model/claim.js';
import { ABSENT, type CellReading, type CellReadings } from '../../src/model/reading.js';
import { isPlain } from '../../src/narrative/check/comparable.js';
import { measureOf } from '../../src/narrative/check/measures.js';
import type { ReportContext } from '../../src/narrative/read-claims.js';

/**
 * How a person reads a number: `plain` states a figure of the tables, `ambiguous` allows several, `apart` is of another
 * scope or year, is not exact, or counts a part that no cell has.
 */
export type Standing = 'plain' | 'ambiguous' | 'apart';

/** A claim as a person reads it: `request.received.natural_person`, or two with `+` or `|` between them. */
export interface Label {
  readonly standing: Standing;
  readonly reading: string;
  readonly value: number;
}

/** A text with the claims about quantities of the tables that a person finds in it. */
export interface LabelledText {
  readonly name: string;
  readonly form: Form;
  readonly context: ReportContext;
  readonly section: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly cells: CellReadings;
  /** Codes of the findings that the text deserves, in order of the alphabet. */
  readonly findings: readonly string[];
}

const STANDINGS: Readonly<Record<string, Standing>> = { '+': 'plain', '?': 'ambiguous', '~': 'apart' };

/** In the order in which they were written; the last holds turns of phrase that were read wrong once. */
const FILES = ['prose-styles.txt', 'prose-unseen.txt', 'prose-fresh.txt', 'prose-turns.txt'];

/** Every labelled text. */
export function labelledTexts(): LabelledText[] {
  return FILES.flatMap(textsIn);
}

/**
 * Texts of a file of `labelled/`: `## name | form | year | agency | section`, the text, `+`, `?` or `~` lines for its
 * claims, `! code` lines for its findings, and a line `cells id=figure …` where the tables do not follow from the claims.
 */
function textsIn(file: string): LabelledText[] {
  const source = readFileSync(join(import.meta.dirname, 'labelled', file), 'utf8');
  return source
    .split(/^## /mu)
    .slice(1)
    .map((block) => labelledText(block.trimEnd().split('\n')));
}

function labelledText([head, ...lines]: readonly string[]): LabelledText {
  const [name, formId, year, agency, section] = head!.split('|').map((part) => part.trim());
  const form = loadForms().find(({ id }) => id === formId)!;
  const isNote = (line: string) => /^(?:[+?~!] |cells )/u.test(line);
  const labels = lines.flatMap(labelOf);
  const printed = lines.flatMap((line) => (line.startsWith('cells ') ? line.slice(6).split(' ') : []));
  return {
    name: name!,
    form,
    context: { year: Number(year), agency: agency === 'null' ? null : agency! },
    section: section ?? 'overview',
    text: lines.filter((line) => !isNote(line) && line !== '').join('\n'),
    labels,
    cells: tables(form, labels, printed),
    findings: lines.flatMap((line) => (line.startsWith('! ') ? [line.slice(2)] : [])).sort(),
  };
}

function labelOf(line: string): Label[] {
  const match = /^([+?~]) (\S+) (\S+)$/u.exec(line);
  return match ? [{ standing: STANDINGS[match[1]!]!, reading: match[2]!, value: Number(match[3]) }] : [];
}

/** Tables that say what the plain claims say, with the printed cells instead where there are any. */
function tables(form: Form, labels: readonly Label[], printed: readonly string[]): CellReadings {
  const cells = new Map<string, CellReading>(form.cells.map(({ id }) => [id, ABSENT]));
  const put = (id: string, value: number) => cells.set(id, figure(value));
  for (const { standing, reading, value } of labels) {
    if (standing !== 'plain' || reading.includes('+')) continue;
    const [subject, predicate, applicant] = reading.split('.');
    const measure = measureOf(
      [{ subject: subject!, predicate: predicate!, applicant: applicant ?? null }],
      form,
    );
    for (const [at, { cell }] of (measure?.terms ?? []).entries()) put(cell, at === 0 ? value : 0);
  }
  for (const cell of printed) put(cell.split('=')[0]!, Number(cell.split('=')[1]));
  return cells;
}

function figure(value: number): CellReading {
  return { ...ABSENT, raw: String(value), state: 'number', value, resolved: value, basis: 'printed' };
}

/** A claim in the words of a label; null where it is of nothing that the tables have. */
export function asLabel(claim: Claim, form: Form): Label | null {
  const { kind, readings, value } = claim;
  const isOfTables = readings.length > 0 && readings.every((reading) => isMeasured(reading, form));
  if (kind !== 'count' || value === null || !isOfTables) return null;
  const reading = readings
    .map((each) =>
      each
        .map(({ subject, predicate, applicant }) =>
          [subject, predicate, applicant].filter((part) => part).join('.'),
        )
        .join('+'),
    )
    .join('|');
  return {
    standing: isPlain(claim) ? 'plain' : readings.length > 1 && isPlainBut(claim) ? 'ambiguous' : 'apart',
    reading,
    value,
  };
}

function isMeasured(reading: Claim['readings'][number], form: Form): boolean {
  return measureOf(reading, form) !== null;
}

function isPlainBut(claim: Claim): boolean {
  return isPlain({ ...claim, readings: claim.readings.slice(0, 1) });
}

/** `+ request.received 3`: one label as one line, so that a difference can be read. */
export function labelLine({ standing, reading, value }: Label): string {
  const [sign] = Object.entries(STANDINGS).find(([, each]) => each === standing)!;
  return `${sign} ${reading} ${value}`;
}
