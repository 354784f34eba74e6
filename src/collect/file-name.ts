import { isUtf8 } from 'node:buffer';

/** Extensions under which reports are published, pages made by a server among them. Other files of a folder are no inputs. */
const REPORT_EXTENSIONS: ReadonlySet<string> = new Set([
  '.html',
  '.htm',
  '.shtml',
  '.xhtml',
  '.asp',
  '.aspx',
  '.do',
  '.jsp',
  '.php',
  '.mht',
  '.mhtml',
  '.txt',
  '.md',
  '.pdf',
  '.doc',
  '.docx',
  '.wps',
  '.rtf',
  '.ofd',
  '.xml',
]);

const gb18030 = new TextDecoder('gb18030');

/** The name a person sees for the bytes of a file name: UTF-8 where they are, GB 18030 where they are not. */
export function decodeFileName(name: Buffer): string {
  return isUtf8(name) ? name.toString('utf8') : gb18030.decode(name);
}

/** Whether a file found in a folder may hold a report: by extension, and not the expected result of a fixture. */
export function mayHoldReport(name: string): boolean {
  return REPORT_EXTENSIONS.has(extensionOf(name)) && !isExpectedResult(name);
}

/** Whether a file is the expected result of a fixture. */
export function isExpectedResult(name: string): boolean {
  return name.startsWith('expected.');
}

/** Of `view.jsp?id=5`, which is how downloads are called, the extension is `.jsp`; that of a name without any is empty. */
const EXTENSION = /.(\.[^.?]*)(?:\?.*)?$/u;

/** The extension of a file in lower case, with its dot; empty where the name has none. */
export function extensionOf(name: string): string {
  return EXTENSION.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Whether a folder listing leaves the name out without a look. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** The extensions of reports, for messages. */
export function reportExtensions(): string {
  return [...REPORT_EXTENSIONS].join(' ');
}
