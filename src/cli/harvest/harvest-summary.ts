import { HARVEST_CODES, type Manifest } from '../../harvest/index.js';
import { onOneLine } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';
import type { Paint } from '../terminal/paint.js';

const WORDS = {
  en: {
    complete: 'complete',
    incomplete: 'NOT COMPLETE',
    expected: 'reports expected',
    found: 'found',
    new: 'new',
    changed: 'changed',
    unchanged: 'unchanged',
    vanished: 'vanished',
    refused: 'refused',
    failed: 'failed',
    archive: 'archive',
    more: (count: number) => `and ${count} more, see manifest.json in the archive`,
  },
  zh: {
    complete: '完整',
    incomplete: '不完整',
    expected: '应有报告',
    found: '已有',
    new: '新增',
    changed: '有变动',
    unchanged: '未变',
    vanished: '消失',
    refused: '被拒',
    failed: '失败',
    archive: '归档',
    more: (count: number) => `另有 ${count} 项，见归档中的 manifest.json`,
  },
} as const;

const SHOWN_ITEMS = 10;

/** How a harvest went, what needs a person first. */
export function harvestSummary(manifest: Manifest, folder: string, language: Language, paint: Paint): string {
  const words = WORDS[language];
  const { counts, complete, reasons } = manifest;
  const results = (['new', 'changed', 'unchanged', 'vanished', 'refused', 'failed'] as const).map(
    (name) => `${words[name]} ${counts[name]}`,
  );
  const verdict = complete ? paint(words.complete, 'green') : paint(words.incomplete, 'yellow');
  const told = reasons.map(({ code, count }) => {
    const { meaning, remedy } = HARVEST_CODES[code];
    return `  ${paint(code, 'red')} × ${count}  ${meaning[language]}${language === 'zh' ? '。' : '. '}${remedy[language]}\n`;
  });
  const lines = [
    `${verdict}  ${words.expected} ${counts.expected} · ${words.found} ${counts.found}  (${results.join(' · ')})\n`,
    ...told,
    ...itemLines(manifest, words.more),
    `${words.archive}  ${folder}\n`,
  ];
  return lines.join('');
}

function itemLines({ items }: Manifest, more: (count: number) => string): string[] {
  const troubled = items.filter(({ code }) => code !== null);
  const shown = troubled
    .slice(0, SHOWN_ITEMS)
    .map(
      ({ code, agency, url, message }) =>
        `    ${code} ${onOneLine(agency)} ${url} ${onOneLine(message ?? '')}\n`,
    );
  const rest = troubled.length - shown.length;
  return rest > 0 ? [...shown, `    … ${more(rest)}\n`] : shown;
}
