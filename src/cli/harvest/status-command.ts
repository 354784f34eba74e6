import { type Mark, type StatusTable, statusTable, viewArchive } from '../../harvest/index.js';
import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import { displayWidth, onOneLine, padDisplay } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';
import { tellNoArchive } from './no-archive.js';

/** Signs that can be told apart without colour. */
const SIGNS: Readonly<Record<Mark, string>> = { have: '✓', vanished: 'V', refused: 'R', failed: 'F' };

const LEGEND = {
  en: '✓ in the archive · V vanished from its site, kept · R refused · F failed · . never heard of',
  zh: '✓ 已归档 · V 已从网站消失，仍保留 · R 被拒 · F 失败 · . 从未见到',
} as const;

/** `gouji status`: agency by year, what an archive has. */
export async function runStatus(
  folder: string,
  options: { readonly json?: boolean },
  language: Language,
  effects: Pick<Effects, 'stdout' | 'stderr'>,
): Promise<ExitCode> {
  const { history } = await viewArchive(folder);
  const table = statusTable(history);
  if (table.rows.length === 0) await tellNoArchive(folder, language, effects.stderr);
  if (table.rows.length > 0 || options.json)
    await effects.stdout.write(options.json ? statusJson(table) : statusText(table, language));
  return table.rows.length > 0 ? EXIT_CODES.ok : EXIT_CODES.failures;
}

function statusJson({ rows, lastRun, lastComplete }: StatusTable): string {
  const agencies = rows.map(({ source, agency, region, marks }) => ({
    source,
    agency,
    region,
    years: Object.fromEntries([...marks].map(([year, mark]) => [year ?? 'unknown', mark])),
  }));
  return `${JSON.stringify({ schema: 1, lastRun, lastComplete, agencies }, null, 2)}\n`;
}

function statusText(table: StatusTable, language: Language): string {
  const years = table.hasUnknownYear ? [...table.years, null] : table.years;
  const names = table.rows.map(({ region, agency }) => onOneLine(`${region ?? ''} ${agency}`.trim()));
  const width = Math.max(0, ...names.map(displayWidth)) + 2;
  const header = `${padDisplay('', width)}${years.map((year) => (year === null ? '   ?' : String(year))).join(' ')}\n`;
  const lines = table.rows.map(({ marks }, at) => {
    const cells = years.map((year) => {
      const mark = marks.get(year);
      return `   ${mark === undefined ? '.' : SIGNS[mark]}`;
    });
    return `${padDisplay(names[at] ?? '', width)}${cells.join(' ')}\n`;
  });
  return `${header}${lines.join('')}${LEGEND[language]}\n${lastRunText(table, language)}`;
}

function lastRunText({ lastRun, lastComplete }: StatusTable, language: Language): string {
  if (lastRun === null) return '';
  const words =
    language === 'zh'
      ? { null: '未结束', true: '完整', false: '不完整', last: '上次运行' }
      : { null: 'did not end', true: 'complete', false: 'not complete', last: 'last run' };
  return `${words.last} ${lastRun}: ${words[`${lastComplete}`]}\n`;
}
