import { counted } from '../model/counted.js';
import type { Finding } from '../model/finding.js';
import type { CellReading, CellReadings } from '../model/reading.js';

/**
 * Compares the reading of a report with an independent second reading of the same pages. The same figures mean that the
 * document itself says so; different figures mean that our reading is in doubt, in the cells named.
 *
 * @param isDoubtful whether anything was odd about the first reading
 */
export function compareReadings(first: CellReadings, second: CellReadings, isDoubtful: boolean): Finding {
  const cells = [...first.keys()].filter((id) => !isSame(first.get(id)!, second.get(id)));
  return cells.length === 0 ? agreement(isDoubtful) : disagreement(cells, first, second);
}

/**
 * The findings of a report with an opinion on its reading. Where the opinion doubts cells, nobody else is blamed for sums
 * through them.
 */
export function withOpinion(findings: readonly Finding[], opinion: Finding): Finding[] {
  const doubted = new Set(opinion.verdict === 'reading_ambiguous' ? opinion.cells : []);
  const judged = findings.map((finding): Finding => {
    const isBlamed = finding.verdict === 'source_inconsistent' && finding.kind !== 'reading';
    const isDoubted = isBlamed && finding.cells.some((cell) => doubted.has(cell));
    return isDoubted ? { ...finding, verdict: 'reading_ambiguous' } : finding;
  });
  return [...judged, opinion];
}

function isSame(a: CellReading, b: CellReading | undefined): boolean {
  return b !== undefined && a.state === b.state && a.value === b.value;
}

function agreement(isDoubtful: boolean): Finding {
  return {
    ...ABOUT_READING,
    code: 'READ-VERIFIED',
    severity: 'note',
    // A sound report has nothing that somebody could be blamed for.
    verdict: isDoubtful ? 'source_inconsistent' : 'not_assessable',
    cells: [],
    messageZh: `另一个引擎独立读取了同样的页面，每一格都相同${isDoubtful ? '：有疑问之处在文件本身' : ''}`,
    messageEn: `another engine read the same pages and found the same in every cell${isDoubtful ? ': what is odd is in the document' : ''}`,
    quote: null,
  };
}

function disagreement(cells: readonly string[], first: CellReadings, second: CellReadings): Finding {
  const shown = cells
    .slice(0, 5)
    .map((id) => `${id}: ${printed(first.get(id))} / ${printed(second.get(id))}`);
  const more = cells.length > shown.length ? ', …' : '';
  return {
    ...ABOUT_READING,
    code: 'READ-DISPUTED',
    severity: 'error',
    verdict: 'reading_ambiguous',
    cells,
    messageZh: `另一个引擎读取同样的页面，有${cells.length}格不同：${shown.join('，')}${more}`,
    messageEn: `another engine read the same pages and differs in ${counted(cells.length, 'cell')}: ${shown.join(', ')}${more}`,
    quote: shown.join(', '),
  };
}

function printed(cell: CellReading | undefined): string {
  return cell === undefined ? 'absent' : (cell.raw ?? cell.state);
}

const ABOUT_READING = { kind: 'reading', left: null, right: null } as const;
