import type { Form, FormCell } from '../forms/index.js';
import type { Finding } from '../model/finding.js';
import type { CellReading } from '../model/reading.js';
import type { RowDecoding } from './row-decoding.js';
import type { RowReading } from './row-readings.js';
import { isSettled } from './settle.js';

/** A decoded row with what became of its cells. */
export interface SettledRow {
  readonly decoding: RowDecoding;
  readonly cells: ReadonlyMap<string, CellReading>;
}

type Labels = ReadonlyMap<string, FormCell>;

/** Alternatives that a message spells out. */
const SHOWN = 5;
/** Beyond this a count is not worth a figure. */
const COUNTED = 1_000_000;

const note = { kind: 'reading', left: null, right: null } as const;

/** The findings of a decoded row: that it stays open, or that its digits were joined or cut to make sense. */
export function rowFindings(row: SettledRow, labels: Labels): Finding[] {
  const open = row.decoding.row.cells.filter((id) => !isFigure(row.cells.get(id)));
  if (open.length > 0) return [ambiguous(row, open, labels)];
  if (row.decoding.row.pieces.length === 0) return [];
  return row.decoding.way === 'joined' || row.decoding.way === 'split_or_blank' || isCut(row.decoding)
    ? [reread(row, labels)]
    : [];
}

/** Whether a row is settled: every cell holds a figure, a blank or a dash, and none is in doubt. */
export function isSettledRow(row: SettledRow): boolean {
  return [...row.cells.values()].every(isSettled);
}

function isFigure(cell: CellReading | undefined): boolean {
  return cell !== undefined && cell.state !== 'text';
}

/** Whether a row whose pieces should have been figures was cut into smaller ones. */
function isCut({ row, way }: RowDecoding): boolean {
  return row.separators === 'kept' && way === 'split';
}

function ambiguous(row: SettledRow, open: readonly string[], labels: Labels): Finding {
  const { decoding } = row;
  const isHarmless = isSettledRow(row);
  const digits = digitsOf(decoding);
  const [zh, en] = isHarmless ? harmless(decoding, labels) : undecidedMessage(row, labels);
  return {
    ...note,
    code: 'READ-AMBIGUOUS',
    severity: isHarmless ? 'note' : 'warning',
    verdict: 'reading_ambiguous',
    cells: open,
    messageZh: zh,
    messageEn: en,
    quote: digits,
  };
}

function harmless({ row, ...decoding }: RowDecoding, labels: Labels): [zh: string, en: string] {
  const digits = digitsOf({ row });
  return [
    `${rowZh(row.cells, labels)}：“${digits}”不足${row.cells.length}格，哪一格空白不能确定，但各种读法的数字都相同（共${count(decoding.count)[0]}种）。`,
    `${rowEn(row.cells, labels)}: “${digits}” is short of ${row.cells.length} cells; which cell is blank is open, but all ${count(decoding.count)[1]} readings give the same figures.`,
  ];
}

function undecidedMessage({ decoding, cells }: SettledRow, labels: Labels): [zh: string, en: string] {
  const { row } = decoding;
  const digits = digitsOf(decoding);
  const [countZh, countEn] = count(decoding.count);
  const certain = row.cells.filter((id) => cells.get(id)?.state === 'number');
  const certainZh = certain.map((id) => `${labels.get(id)?.columnZh} ${cells.get(id)?.raw}`).join('，');
  const certainEn = certain.map((id) => `${labels.get(id)?.columnEn} ${cells.get(id)?.raw}`).join(', ');
  const shown = decoding.readings.slice(0, SHOWN).map((reading) => spellOut(reading, digitsOf(decoding, '')));
  const suchAs = shown.length > 0 ? [`，如 ${shown.join('；')}`, `, such as ${shown.join('; ')}`] : ['', ''];
  const no = decoding.count === 0;
  return [
    `${rowZh(row.cells, labels)}：“${digits}”分到${row.cells.length}格，${no ? '没有合适的读法' : `有${countZh}种读法${suchAs[0]}`}，现有数字不能确定。${certain.length > 0 ? `各读法一致的：${certainZh}。` : ''}`,
    `${rowEn(row.cells, labels)}: “${digits}” for ${row.cells.length} cells ${no ? 'fits in no way' : `can be read in ${countEn} ways${suchAs[1]}`}; nothing in the report decides.${certain.length > 0 ? ` The same in all: ${certainEn}.` : ''}`,
  ];
}

function reread({ decoding }: SettledRow, labels: Labels): Finding {
  const { row } = decoding;
  const digits = digitsOf(decoding);
  const [reading] = decoding.readings;
  const figures = reading ? spellOut(reading, digitsOf(decoding, '')) : '';
  const sums = [...new Set(decoding.held.map((sum) => sum.code))];
  return {
    ...note,
    code: 'READ-REREAD',
    severity: 'warning',
    verdict: 'reading_repaired',
    cells: row.cells,
    messageZh: `${rowZh(row.cells, labels)}：“${digits}”与${row.cells.length}格对不上，读作 ${figures}，这是唯一满足 ${sums.join('、')} 的读法。`,
    messageEn: `${rowEn(row.cells, labels)}: “${digits}” does not fit ${row.cells.length} cells and is read as ${figures}, the only reading that satisfies ${sums.join(', ')}.`,
    quote: digits,
  };
}

/** One note for each table in which rows were decoded: how many, and by what. */
export function tableFindings(rows: readonly SettledRow[], form: Form): Finding[] {
  return form.tables.flatMap((table): Finding[] => {
    const decoded = rows.filter((row) => row.decoding.row.table === table.id && isSettledRow(row));
    if (decoded.length === 0) return [];
    const chosen = decoded.filter(({ decoding }) => decoding.standing !== 'only');
    const codes = [...new Set(chosen.flatMap(({ decoding }) => decoding.held.map((sum) => sum.code)))];
    const only = decoded.length - chosen.length;
    const [alone, rest] = [only > 0, chosen.length > 0];
    const zh = [
      alone ? `${only}行只有一种读法` : '',
      rest ? `${chosen.length}行由${codes.join('、')}确定` : '',
    ];
    const en = [
      alone ? `${only} can be read in one way only` : '',
      rest ? `${chosen.length} ${chosen.length === 1 ? 'is' : 'are'} decided by ${codes.join(', ')}` : '',
    ];
    return [
      {
        ...note,
        code: 'READ-DECODED',
        severity: 'note',
        verdict: 'reading_repaired',
        cells: decoded.flatMap(({ decoding }) => decoding.row.cells),
        messageZh: `${table.title}：${decoded.length}行的数字连写或缺少空格，已还原，其中${zh.filter(Boolean).join('，')}。`,
        messageEn: `Table ${table.id}: ${decoded.length} ${decoded.length === 1 ? 'row' : 'rows'} with figures run together or blanks lost, now decoded; ${en.filter(Boolean).join(', ')}.`,
        quote: null,
      },
    ];
  });
}

function digitsOf({ row }: Pick<RowDecoding, 'row'>, separator = ' '): string {
  return row.pieces.map((piece) => piece.text).join(separator);
}

/** `12 | 0 | (blank)`: the figures of a reading, cell by cell. */
function spellOut(reading: RowReading, digits: string): string {
  return reading.map((mark) => (mark.state === 'blank' ? '□' : digits.slice(mark.from, mark.to))).join(' | ');
}

function count(readings: number): [zh: string, en: string] {
  if (readings > COUNTED) return ['一百万以上', 'more than a million'];
  return [String(readings), String(readings)];
}

function rowZh(cells: readonly string[], labels: Labels): string {
  return [...new Set(cells.map((id) => labels.get(id)?.rowZh ?? id))].join('、');
}

function rowEn(cells: readonly string[], labels: Labels): string {
  return [...new Set(cells.map((id) => labels.get(id)?.rowEn ?? id))].join(', ');
}
