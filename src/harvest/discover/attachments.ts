import type { WebLink } from '../page/links.js';
import type { WebPage } from '../page/web-page.js';
import { isOther, readsAsReport, reportYear, says } from '../page/wording.js';

/** A file that hangs on a page. */
export interface Attachment {
  readonly url: string;
  readonly text: string;
}

/** Kinds of files, the one that is read best first. */
const EXTENSIONS = ['docx', 'pdf', 'doc', 'wps', 'ofd', 'rtf'];
const FILE_NAME = new RegExp(`\\.(?:${EXTENSIONS.join('|')})(?![\\w.])`, 'i');
const FILE_IN_SCRIPT = new RegExp(
  `['"]([^'"\\s<>]{1,300}\\.(?:${EXTENSIONS.join('|')})(?:\\?[^'"\\s<>]*)?)['"]`,
  'gi',
);
const ATTACHED = /附件|下载|点击查看|全文|原文|word|pdf|wps/iu;

/**
 * The files on a page that are, as far as words tell, its report: linked, shown in a viewer, or named in a script. Of one
 * report in several formats the one that is read best is taken.
 */
export function reportFiles(page: WebPage): Attachment[] {
  const all = uniqueByUrl([...linked(page), ...embedded(page), ...scripted(page)]);
  const fitting = all.filter(({ text }) => !isOther(text));
  const named = fitting.filter(
    ({ text }) => readsAsReport(text) || (says(text, 'kind') && reportYear(text) !== null),
  );
  const attached = fitting.filter(({ text }) => text === '' || ATTACHED.test(text));
  const chosen = [named, attached, fitting].find((files) => files.length > 0) ?? [];
  return bestOfEachName(chosen);
}

/** Whether an address or its words name a file of a kind that reports come in. */
function namesFile({ url, text }: Pick<WebLink, 'url' | 'text'>): boolean {
  const { pathname, search } = new URL(url);
  return FILE_NAME.test(decoded(pathname + search)) || FILE_NAME.test(text);
}

function linked({ links }: WebPage): Attachment[] {
  return links.filter(namesFile).map(({ url, text }) => ({ url, text }));
}

/** Viewers get the address of the file as a parameter: `viewer.html?file=/a/b.pdf`. */
function embedded({ embeds }: WebPage): Attachment[] {
  return embeds.flatMap((address) => {
    const url = new URL(address);
    const values = [...url.searchParams.values(), ...new URLSearchParams(url.hash.slice(1)).values()];
    const shown = values.find((value) => FILE_NAME.test(value) && URL.canParse(value, address));
    if (shown !== undefined) return [{ url: new URL(shown, address).href, text: '' }];
    return FILE_NAME.test(decoded(url.pathname)) ? [{ url: address, text: '' }] : [];
  });
}

function scripted({ scripts, url }: WebPage): Attachment[] {
  return [...scripts.matchAll(FILE_IN_SCRIPT)]
    .map((match) => match[1] ?? '')
    .filter((address) => URL.canParse(address, url))
    .map((address) => ({ url: new URL(address, url).href, text: '' }));
}

function uniqueByUrl(files: readonly Attachment[]): Attachment[] {
  const byUrl = new Map<string, Attachment>();
  for (const file of files) if (!byUrl.has(file.url)) byUrl.set(file.url, file);
  return [...byUrl.values()];
}

function bestOfEachName(files: readonly Attachment[]): Attachment[] {
  const best = new Map<string, Attachment>();
  for (const file of files) {
    const name = baseName(file);
    const rival = best.get(name);
    if (rival === undefined || rankOf(file) < rankOf(rival)) best.set(name, file);
  }
  return [...best.values()];
}

/** Words without the extension, or where there are none the address without it. */
function baseName({ url, text }: Attachment): string {
  const words = text.replace(
    /附件\s*\d*|下载|[[(（]?(?:pdf|word|docx?|wps)(?:版|格式|文档)?[\])）]?|[：:.\s]/giu,
    '',
  );
  return words === '' ? url.replace(FILE_NAME, '') : words;
}

function rankOf({ url, text }: Attachment): number {
  const rank = EXTENSIONS.findIndex((extension) =>
    new RegExp(`\\.${extension}(?![\\w.])`, 'i').test(`${decoded(url)} ${text}`),
  );
  return rank === -1 ? EXTENSIONS.length : rank;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
