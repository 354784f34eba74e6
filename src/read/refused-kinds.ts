import { GoujiError } from '../model/error.js';
import type { MediaType } from './media-type.js';

/** What a file is in plain words, and the way from it to a kind that is read. */
interface RefusedKind {
  readonly what: string;
  readonly remedy: string;
}

const ARCHIVE: RefusedKind = { what: 'an archive', remedy: 'unpack it and give the files in it' };
const SPREADSHEET: RefusedKind = {
  what: 'a spreadsheet',
  remedy: 'save its sheet as CSV or HTML and give that to gouji',
};
const PICTURE: RefusedKind = {
  what: 'a picture',
  remedy: 'look for the report as text, or have the words of the picture recognised and check them',
};
const OTHER: RefusedKind = {
  what: 'of no kind that is known',
  remedy: 'convert it to HTML, text, PDF or DOCX and give that to gouji',
};

/** The kinds that publishers offer and no reader takes. */
const REFUSED: Partial<Record<MediaType, RefusedKind>> = {
  'application/zip': ARCHIVE,
  'application/gzip': ARCHIVE,
  'application/ofd': {
    what: 'an OFD document',
    remedy: 'print it to PDF from an OFD reader, or take the PDF beside it',
  },
  'application/vnd.oasis.opendocument.text': {
    what: 'an OpenDocument file',
    remedy: 'save it as DOCX, or a sheet as CSV',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': SPREADSHEET,
  'application/vnd.ms-excel': SPREADSHEET,
  'application/xml': { ...OTHER, what: 'XML that is no web page' },
};

/** The refusal of a file that no reader takes: what it is, and what to do with it. */
export function refusalOf(mediaType: MediaType): GoujiError {
  const { what, remedy } = REFUSED[mediaType] ?? (mediaType.startsWith('image/') ? PICTURE : OTHER);
  return new GoujiError('E_UNSUPPORTED', `the file is ${what} (${mediaType})`, remedy);
}
