import type { FormCell } from '../../forms/index.js';
import { counted } from '../../model/counted.js';
import type { Finding } from '../../model/finding.js';
import type { Language } from '../../model/language.js';
import type { CellReading } from '../../model/reading.js';
import { pieceEnds } from '../row/lattice.js';
import type { RowDecoding } from '../row/row-decoding.js';
import type { RowReading } from '../row/row-readings.js';
import { isSettled } from './settle.js';

/** A decoded row with what became of its cells. */
export interface SettledRow {
  readonly decoding: RowDecoding;
  readonly cells: ReadonlyMap<string, CellReading>;
}

/** The cells of the form by their ids, for the names that a message needs. */
export type Labels = ReadonlyMap<string, FormCell>;

/** Alternatives that a message spells out. */
const SHOWN = 5;
/** Rows that a message names one by one: those of table four. */
const NAMED = 3;
/** Beyond this a count is not worth a figure. */
const COUNTED = 1_000_000;

/** What all findings about a decoded row have in common: they are no sums. */
export const aboutReading = { kind: 'reading', left: null, right: null } as const;

/** The findings of a decoded row: that it stays open, or that its digits were joined or cut to make sense. */
export function rowFindings(row: SettledRow, labels: Labels): Finding[] {
  const open = row.decoding.row.cells.filter((id) => !isFigure(row.cells.get(id)));
  if (open.length > 0) return [ambiguous(row, open, labels)];
  if (row.decoding.row.pieces.length === 0) return [];
  return isReread(row.decoding) ? [reread(row, labels)] : [];
}

/** Whether a row is settled: every cell holds a figure, a blank or a dash, and none is in doubt. */
export function isSettledRow(row: SettledRow): boolean {
  return [...row.cells.values()].every(isSettled);
}

function isFigure(cell: CellReading | undefined): boolean {
  return cell !== undefined && cell.state !== 'text';
}

/** Whether the digits of a row were joined, cut, taken for fewer cells, or moved. */
function isReread(decoding: RowDecoding): boolean {
  const { row, way } = decoding;
  const isMoved = row.needsProof === true;
  return isMoved || way === 'joined' || way === 'split_or_blank' || isCut(decoding) || joinsLines(decoding);
}

/** Whether a figure of the first reading goes on behind a line end. */
function joinsLines({ row, readings }: RowDecoding): boolean {
  const lineEnds = pieceEnds(row.pieces).filter((_, at) => row.pieces[at + 1]?.continuesLine);
  return lineEnds.some((at) => readings[0]?.some(({ from, to }) => from < at && at < to));
}

/** Whether a row whose pieces should have been figures was cut into smaller ones. */
function isCut({ row, way }: RowDecoding): boolean {
  return row.separators === 'kept' && way === 'split';
}

function ambiguous(row: SettledRow, open: readonly string[], labels: Labels): Finding {
  const isHarmless = isSettledRow(row);
  const say = isHarmless ? whereBlankIsOpen : whatIsOpen;
  return {
    ...aboutReading,
    code: 'READ-AMBIGUOUS',
    severity: isHarmless ? 'note' : 'warning',
    verdict: 'reading_ambiguous',
    cells: open,
    messageZh: say(row, labels, 'zh'),
    messageEn: say(row, labels, 'en'),
    quote: digitsOf(row.decoding),
  };
}

function whereBlankIsOpen({ decoding }: SettledRow, labels: Labels, language: Language): string {
  const { cells } = decoding.row;
  const [row, digits, ways] = [
    rowName(cells, labels, language),
    digitsOf(decoding),
    countText(decoding, language),
  ];
  return language === 'zh'
    ? `${row}：“${digits}”不足${cells.length}格，哪一格空白不能确定，但${ways}种读法的数字都相同`
    : `${row}: “${digits}” is short of ${cells.length} cells; which cell is blank is open, but all ${ways} readings give the same figures`;
}

function whatIsOpen(row: SettledRow, labels: Labels, language: Language): string {
  const { cells } = row.decoding.row;
  const [name, digits] = [rowName(cells, labels, language), digitsOf(row.decoding)];
  const [ways, shared] = [waysText(row.decoding, language), sharedText(row, labels, language)];
  return language === 'zh'
    ? `${name}：“${digits}”分到${cells.length}格，${ways}，现有数字不能确定${shared}`
    : `${name}: “${digits}” for ${counted(cells.length, 'cell')} ${ways}; nothing in the report decides${shared}`;
}

/** How many readings there are, and the first of them. */
function waysText(decoding: RowDecoding, language: Language): string {
  if (decoding.count === 0) return language === 'zh' ? '没有合适的读法' : 'fits in no way';
  const digits = digitsOf(decoding, '');
  const shown = decoding.readings.slice(0, SHOWN).map((reading) => spellOut(reading, digits));
  if (decoding.count === 1 && shown.length === 1)
    return language === 'zh'
      ? `只有一种读法 ${shown[0]}，没有等式证实`
      : `can be read in one way only, ${shown[0]}, which no sum confirms`;
  const count = countText(decoding, language);
  if (language === 'zh') return `有${count}种读法${shown.length > 0 ? `，如 ${shown.join('；')}` : ''}`;
  return `can be read in ${count} ${decoding.count === 1 ? 'way' : 'ways'}${shown.length > 0 ? `, such as ${shown.join('; ')}` : ''}`;
}

/** The figures that all readings share, by their columns. */
function sharedText({ decoding, cells }: SettledRow, labels: Labels, language: Language): string {
  const shared = decoding.row.cells.filter((id) => cells.get(id)?.state === 'number');
  if (shared.length === 0) return '';
  const named = shared.map((id) => {
    const cell = labels.get(id);
    return `${language === 'zh' ? cell?.columnZh : cell?.columnEn} ${cells.get(id)?.raw}`;
  });
  return language === 'zh' ? `；各读法一致的：${named.join('，')}` : `; the same in all: ${named.join(', ')}`;
}

function reread({ decoding }: SettledRow, labels: Labels): Finding {
  const { row } = decoding;
  const digits = digitsOf(decoding);
  const [reading] = decoding.readings;
  const figures = reading ? spellOut(reading, digitsOf(decoding, '')) : '';
  const sums = [...new Set(decoding.held.map((sum) => sum.code))];
  const why = row.needsProof ? MOVED : joinsLines(decoding) ? BROKEN : UNFIT;
  return {
    ...aboutReading,
    code: 'READ-REREAD',
    severity: 'warning',
    verdict: 'reading_repaired',
    cells: row.cells,
    messageZh: `${rowName(row.cells, labels, 'zh')}：“${digits}”${why.zh}，读作 ${figures}，这是唯一满足 ${sums.join('、')} 的读法`,
    messageEn: `${rowName(row.cells, labels, 'en')}: “${digits}” ${why.en} and is read as ${figures}, the only reading that satisfies ${sums.join(', ')}`,
    quote: digits,
  };
}

/** Why a row was not read as it seems to stand. */
const UNFIT = { zh: '与表格的格数对不上', en: 'does not fit its cells' } as const;
const BROKEN = { zh: '断在两行', en: 'is broken over two lines' } as const;
const MOVED = { zh: '似乎不在所属的格内', en: 'seems to stand in other cells than its own' } as const;

function digitsOf({ row }: RowDecoding, separator = ' '): string {
  return row.pieces.map((piece) => piece.text).join(separator);
}

/** `12 | 0 | (blank)`: the figures of a reading, cell by cell. */
function spellOut(reading: RowReading, digits: string): string {
  return reading.map((mark) => (mark.state === 'blank' ? '□' : digits.slice(mark.from, mark.to))).join(' | ');
}

function countText({ count }: RowDecoding, language: Language): string {
  if (count > COUNTED) return language === 'zh' ? '一百万以上' : 'more than a million';
  return String(count);
}

/** The rows that cells stand in, by their labels; of many the first and the last, and how many there are. */
export function rowName(cells: readonly string[], labels: Labels, language: Language): string {
  const all = cells.map((id) => (language === 'zh' ? labels.get(id)?.rowZh : labels.get(id)?.rowEn) ?? id);
  const names = [...new Set(all)];
  if (names.length <= NAMED) return names.join(language === 'zh' ? '、' : ', ');
  return language === 'zh'
    ? `${names[0]}至${names.at(-1)}（${names.length}行）`
    : `${names[0]} to ${names.at(-1)} (${names.length} rows)`;
}
