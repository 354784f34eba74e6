import { extensionOf } from '../../collect/file-name.js';
import { groupBy } from '../../model/group-by.js';
import { asWord } from '../terminal/called-as.js';
import { displayWidth, padDisplay } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';
import type { Paint } from '../terminal/paint.js';
import type { Tally } from './tally.js';

type Words = Readonly<Record<keyof typeof ENGLISH, string>>;

const ENGLISH = {
  inputs: 'inputs',
  reports: 'reports read',
  cells: 'cells',
  identities: 'identities',
  findings: 'findings',
  failures: 'failures',
  passedOver: 'passed over',
  dataset: 'dataset',
  next: 'look at it',
  number: 'printed',
  blank: 'blank',
  dash: 'dash',
  text: 'text',
  absent: 'absent',
  passed: 'passed',
  failed: 'failed',
  notAssessable: 'not assessable',
  error: 'errors',
  warning: 'warnings',
  note: 'notes',
  noReport: 'No report was read.',
  noFigure: 'reports without a single figure',
  otherKinds: 'of other kinds: ',
  withoutExtension: 'without extension',
};

const CHINESE: Words = {
  inputs: '输入',
  reports: '读出报告',
  cells: '单元格',
  identities: '勾稽关系',
  findings: '发现',
  failures: '失败',
  passedOver: '未读文件',
  dataset: '数据集',
  next: '查看',
  number: '有数字',
  blank: '空白',
  dash: '横线',
  text: '文字',
  absent: '缺失',
  passed: '成立',
  failed: '不成立',
  notAssessable: '无法核对',
  error: '错误',
  warning: '警告',
  note: '提示',
  noReport: '没有读出任何报告。',
  noFigure: '没有一个数字的报告',
  otherKinds: '个其他类型的文件：',
  withoutExtension: '无扩展名',
};

const WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, zh: CHINESE };

/** Where a dataset was written to, and the words that run this program again to look at it. */
export interface Written {
  readonly folder: string;
  readonly calledAs: string;
}

/**
 * The short table at the end of a run; `written` is null where no dataset was. What is missing is said in words, never left
 * to a row of zeros.
 */
export function summaryTable(
  tally: Tally,
  written: Written | null,
  language: Language,
  paint: Paint,
): string {
  const words = WORDS[language];
  const counts = (counted: Readonly<Record<string, number>>, keys: readonly (keyof Words)[], bad?: string) =>
    keys
      .map((key) => {
        const count = counted[key] ?? 0;
        const text = `${words[key]} ${count}`;
        return key === bad && count > 0 ? paint(text, 'red') : text;
      })
      .join(' · ');
  const rows: [string, string][] = [
    [words.reports, String(tally.reports)],
    [words.cells, counts(tally.cells, ['number', 'blank', 'dash', 'text', 'absent'])],
    [words.identities, counts(tally.checks, ['passed', 'failed', 'notAssessable'], 'failed')],
    [words.findings, counts(tally.findings, ['error', 'warning', 'note'], 'error')],
    [words.failures, tally.failures > 0 ? paint(String(tally.failures), 'red') : '0'],
  ];
  if (tally.cutOff !== null) rows.unshift([words.inputs, `${tally.cutOff.read}/${tally.cutOff.inputs}`]);
  if (tally.passedOver.length > 0) rows.push([words.passedOver, passedOver(tally.passedOver, words)]);
  if (written !== null) rows.push([words.dataset, written.folder]);
  if (written !== null && tally.reports > 0) {
    rows.push([words.next, `${written.calledAs} review ${asWord(written.folder)}`]);
  }
  return [...closed(tally, language, paint), ...warnings(tally, words, paint), ...aligned(rows)].join('');
}

/** How many extensions of files that are not read are named; a folder can hold dozens. */
const MOST_EXTENSIONS = 5;

/** How many files of folders were not read, and of which kinds, the most frequent first. */
function passedOver(paths: readonly string[], words: Words): string {
  const kindOf = (path: string) =>
    extensionOf(path.slice(path.lastIndexOf('/') + 1)) || words.withoutExtension;
  const kinds = [...groupBy(paths, kindOf)]
    .map(([kind, own]) => ({ kind, count: own.length }))
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => `${kind} ${count}`);
  const shown = kinds.slice(0, MOST_EXTENSIONS).concat(kinds.length > MOST_EXTENSIONS ? '…' : []);
  return `${paths.length} ${words.otherKinds}${shown.join(' · ')}`;
}

/** Counts of what was read are not those of all inputs where nobody took the output any more. */
function closed({ cutOff }: Tally, language: Language, paint: Paint): string[] {
  if (cutOff === null) return [];
  const { read, inputs } = cutOff;
  const text =
    language === 'zh'
      ? `输出在读完 ${inputs} 个输入中的 ${read} 个后被关闭，其余未读。`
      : `The output was closed after ${read} of ${inputs} inputs; the others were not read.`;
  return [`${paint(text, 'yellow')}\n`];
}

function warnings(tally: Tally, words: Words, paint: Paint): string[] {
  if (tally.reports === 0) return [`${paint(words.noReport, 'yellow')}\n`];
  if (tally.withoutFigures === 0) return [];
  return [`${paint(`${words.noFigure}: ${tally.withoutFigures}`, 'yellow')}\n`];
}

function aligned(rows: readonly [string, string][]): string[] {
  const width = Math.max(...rows.map(([label]) => displayWidth(label))) + 2;
  return rows.map(([label, value]) => `${padDisplay(label, width)}${value}\n`);
}
