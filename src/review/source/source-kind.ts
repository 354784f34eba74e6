/** How a source is shown: as a page, as text, or as the pages of a PDF. */
export type SourceKind = 'html' | 'text' | 'pdf';

/** By media type. A document of a word processor is shown as what its reader made of it, because the places of the cells point into that. */
const KINDS: Readonly<Record<string, SourceKind>> = {
  'text/html': 'html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'html',
  'application/vnd.ms-wordml': 'html',
  'application/rtf': 'html',
  'multipart/related': 'html',
  'text/plain': 'text',
  'text/markdown': 'text',
  'application/msword': 'html',
  'application/pdf': 'pdf',
};

/** How a source of this media type is shown; null where it is of a kind that is not read. */
export function sourceKind(mediaType: string | null): SourceKind | null {
  return KINDS[mediaType ?? ''] ?? null;
}
