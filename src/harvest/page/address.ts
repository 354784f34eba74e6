import signs from './session-signs.json' with { type: 'json' };

const SESSION: { readonly path: string; readonly parameters: string } = signs;
const IN_PATH = new RegExp(SESSION.path, 'giu');
const PARAMETER = new RegExp(SESSION.parameters, 'iu');

/**
 * The address behind what a page writes, as it is known in the archive: absolute, without fragment, and without the number of
 * the visit, which would make each page another one in every run. Null where it is no address.
 */
export function addressOn(base: string, written: string): string | null {
  if (!URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  url.hash = '';
  const path = url.pathname.replace(IN_PATH, '');
  if (path !== url.pathname) url.pathname = path;
  // As text: writing parameters back would spell those anew that are in another encoding (GBK).
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((parameter) => !PARAMETER.test(parameter.split('=')[0] ?? ''));
  if (kept.length < parameters.length) url.search = kept.join('&');
  return url.href;
}
