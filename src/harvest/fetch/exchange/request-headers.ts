import type { FetchSettings } from '../settings.js';
import { ACCEPTED_ENCODINGS } from './decode-body.js';

/** What an earlier answer said, so that the same one need not be sent again. */
export interface Validators {
  /** The address that answered: other pages on the way to it have dates of their own. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The headers of a request, conditional where there are validators. */
export function requestHeaders(
  settings: FetchSettings,
  validators: Validators | null = null,
): Record<string, string> {
  return {
    'user-agent': settings.userAgent,
    accept: 'text/html,application/xhtml+xml,application/pdf,application/json;q=0.9,*/*;q=0.8',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
    'accept-encoding': ACCEPTED_ENCODINGS,
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  };
}

/** How the program names itself to sites, with the person or page to turn to where one is given. */
export function userAgent(version: string, contact: string | null): string {
  const about = 'reads government information disclosure annual reports';
  return `gouji/${version} (${contact === null ? '' : `+${contact}; `}${about})`;
}
