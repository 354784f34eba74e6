import { isUtf8 } from 'node:buffer';

/** Extensions under which reports are published. In a folder, files with other extensions are not inputs. */
const REPORT_EXTENSIONS: ReadonlySet<string> = new Set([
  '.html',
  '.htm',
  '.shtml',
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
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || name.startsWith('expected.')) return false;
  return REPORT_EXTENSIONS.has(name.slice(dot).toLowerCase());
}

/** Whether a folder listing leaves the name out without a look. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** The extensions of reports, for messages. */
export function reportExtensions(): string {
  return [...REPORT_EXTENSIONS].join(' ');
}
