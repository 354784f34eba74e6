import type { Remark } from '../model/document.js';
import type { Finding, Severity, Verdict } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import { meet } from '../model/place.js';
import type { CellReading, CellState } from '../model/reading.js';

interface Meaning {
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly zh: string;
  /** States of the cells at its place that it speaks of; none where it speaks of more than a cell. */
  readonly of?: readonly CellState[];
  /** Of other cells than those of the form it is not worth telling: serial numbers are seldom typed. */
  readonly isOfFormAlone?: true;
}

const EVERY_STATE: readonly CellState[] = ['number', 'blank', 'dash', 'text'];

/** What the remarks of readers mean for the figures. A code that is not listed is a plain note. */
const REMARKS: Readonly<Record<string, Meaning>> = {
  TRUNCATED: { severity: 'error', verdict: 'not_assessable', zh: '文件在表格中间中断' },
  HIDDEN_TEXT: { severity: 'note', verdict: 'not_assessable', zh: '隐藏的文字未读取' },
  STRUCK_TEXT: {
    severity: 'warning',
    verdict: 'reading_ambiguous',
    zh: '划去的文字未读取',
    of: EVERY_STATE,
  },
  FOOTNOTE_MARK: {
    severity: 'note',
    verdict: 'not_assessable',
    zh: '数字旁的注号未读取',
    of: EVERY_STATE,
  },
  IMAGE_IN_CELL: {
    severity: 'warning',
    verdict: 'not_assessable',
    zh: '单元格内是图片，未读取',
    of: ['blank'],
  },
  LIST_NUMBER: {
    severity: 'warning',
    verdict: 'not_assessable',
    zh: '单元格内只有自动编号，未读取',
    of: ['blank'],
    isOfFormAlone: true,
  },
  COUNTED_TEXT: {
    severity: 'warning',
    verdict: 'not_assessable',
    zh: '数字由网页样式计数显示，未读取',
    of: EVERY_STATE,
    isOfFormAlone: true,
  },
  NESTED_TABLE: { severity: 'note', verdict: 'not_assessable', zh: '单元格内另有表格，已分开读取' },
  TEXT_BOX: { severity: 'warning', verdict: 'reading_ambiguous', zh: '文本框内有数字而不在任何单元格中' },
  REPEATS_LOST: {
    severity: 'error',
    verdict: 'not_assessable',
    zh: '文本中重复的行已被去掉，没有数字的行不是空格',
  },
  REPEATED_TABLE: { severity: 'note', verdict: 'not_assessable', zh: '同一表格连续出现两次，只读取一次' },
  UNCOVERED: { severity: 'note', verdict: 'not_assessable', zh: '页面的表格要由脚本显示，已直接读取' },
  ATTACHMENT: { severity: 'note', verdict: 'not_assessable', zh: '文件另带附件，未读取' },
  UNRULED_TABLE: { severity: 'note', verdict: 'not_assessable', zh: '表格没有完整的边框线，按文字位置划分' },
  OPEN_ROW: { severity: 'note', verdict: 'not_assessable', zh: '表格有一行在分页处未封口' },
  TEXT_ON_RULE: {
    severity: 'warning',
    verdict: 'reading_ambiguous',
    zh: '文字压在表格线上，归属可能有误',
    of: EVERY_STATE,
  },
  UNMAPPED_TEXT: { severity: 'warning', verdict: 'reading_ambiguous', zh: '有文字没有对应的字符，无法识别' },
  OBLIQUE_TEXT: { severity: 'note', verdict: 'not_assessable', zh: '斜排的文字未读取' },
  MARGIN_NOTE: { severity: 'note', verdict: 'not_assessable', zh: '版心之外的旁注未读取' },
  TABLE_CUT: {
    severity: 'warning',
    verdict: 'reading_ambiguous',
    zh: '表格的续页没有接上前一页，各列可能划分有误',
  },
  PAGE_WITHOUT_TEXT: { severity: 'warning', verdict: 'not_assessable', zh: '有的页面没有文字层' },
  PAGE_CUT: { severity: 'warning', verdict: 'reading_ambiguous', zh: '页面内容超出纸面' },
  SCRIPT_SHELL: { severity: 'note', verdict: 'not_assessable', zh: '页面内容由脚本生成' },
  EMBEDDED_DOCUMENT: { severity: 'note', verdict: 'not_assessable', zh: '页面另外显示一个文件，未读取' },
};
const PLAIN: Meaning = { severity: 'note', verdict: 'not_assessable', zh: '读取时的说明' };

/** A remark with what it means, and the cells that it is about. */
interface Understood {
  readonly remark: Remark;
  readonly meaning: Meaning;
  readonly cells: readonly string[];
}

/**
 * What the remarks of readers say of the report with these cells. Those of one kind that are each about a cell are one
 * finding: a report with a note at every figure has one thing to tell, not two hundred.
 */
export function remarkFindings(
  remarks: readonly Remark[],
  cells: ReadonlyMap<string, CellReading>,
): Finding[] {
  const understood = remarks.flatMap((remark): Understood[] => {
    const meaning = REMARKS[remark.code] ?? PLAIN;
    const named = cellsAt(remark, cells, meaning.of ?? []);
    return meaning.isOfFormAlone && named.length === 0 ? [] : [{ remark, meaning, cells: named }];
  });
  const groups = groupBy(understood, ({ remark, meaning }) => (meaning.of ? remark.code : remark));
  return [...groups.values()].map(remarkFinding);
}

/** Tells of the first remark that is about a cell, and names the cells of all. */
function remarkFinding(alike: readonly Understood[]): Finding {
  const { remark, meaning } = alike.find(({ cells }) => cells.length > 0) ?? alike[0]!;
  return {
    code: `READ-${remark.code.replaceAll('_', '-')}`,
    kind: 'reading',
    severity: meaning.severity,
    verdict: meaning.verdict,
    cells: [...new Set(alike.flatMap(({ cells }) => cells))],
    left: null,
    right: null,
    messageZh: chinese(remark, meaning, alike.length),
    messageEn: `${remark.text}${alike.length > 1 ? ` (one of ${alike.length} places)` : ''}`,
    quote: null,
  };
}

/** The text of a remark is English; what it quotes, and the page it is about, are told in every language. */
function chinese({ quote, where }: Remark, { zh }: Meaning, count: number): string {
  const details = [
    ...(where?.kind === 'pdf' ? [`第${where.page}页`] : []),
    ...(count > 1 ? [`共${count}处，此为其一`] : []),
  ];
  return `${zh}${details.length > 0 ? `（${details.join('，')}）` : ''}${quote === undefined ? '' : `：${quote}`}`;
}

function cellsAt(
  { where: place }: Remark,
  cells: ReadonlyMap<string, CellReading>,
  states: readonly CellState[],
): string[] {
  if (place === null || states.length === 0) return [];
  return [...cells].flatMap(([id, { where, state }]) =>
    where !== null && states.includes(state) && meet(where, place) ? [id] : [],
  );
}
