import { percentDecoded } from '../../model/percent-decoded.js';
import { addressOn } from '../page/address.js';
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
const DOWNLOAD = /down(?:load)?|attach|accessory|upload|getfile|fujian|file/i;
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
  const chosen = [named, attached, fitting, downloads(page)].find((files) => files.length > 0) ?? [];
  return bestOfEachName(chosen);
}

/** Links to be downloaded whose address names no file: `download.jsp?id=23` behind 点击下载. */
function downloads({ links, url: own }: WebPage): Attachment[] {
  return links
    .filter(({ url, text }) => url !== own && ATTACHED.test(text) && !isOther(text))
    .filter(({ url }) => DOWNLOAD.test(percentDecoded(url.replace(/^https?:\/\/[^/]*/i, ''))))
    .map(({ url, text }) => ({ url, text }));
}

/** Whether an address or its words name a file of a kind that reports come in. */
function namesFile({ url, text }: Pick<WebLink, 'url' | 'text'>): boolean {
  const { pathname, search } = new URL(url);
  return FILE_NAME.test(percentDecoded(pathname + search)) || FILE_NAME.test(text);
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
    const file = shown ?? (FILE_NAME.test(percentDecoded(url.pathname)) ? address : null);
    const found = file === null ? null : addressOn(address, file);
    return found === null ? [] : [{ url: found, text: '' }];
  });
}

function scripted({ scripts, url }: WebPage): Attachment[] {
  return [...scripts.matchAll(FILE_IN_SCRIPT)]
    .map((match) => addressOn(url, match[1] ?? ''))
    .filter((address) => address !== null)
    .map((address) => ({ url: address, text: '' }));
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
    new RegExp(`\\.${extension}(?![\\w.])`, 'i').test(`${percentDecoded(url)} ${text}`),
  );
  return rank === -1 ? EXTENSIONS.length : rank;
}
