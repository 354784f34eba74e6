import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/read/refused-kinds.js';

describe('the refusal of a kind that is not read', () => {
  it.each([
    ['application/zip', 'an archive', 'unpack it'],
    ['application/ofd', 'an OFD document', 'print it to PDF'],
    ['application/vnd.ms-excel', 'a spreadsheet', 'CSV'],
    ['application/vnd.oasis.opendocument.text', 'an OpenDocument file', 'DOCX'],
    ['image/png', 'a picture', 'recognised'],
    ['application/octet-stream', 'of no kind that is known', 'convert it'],
  ] as const)('of %s says that it is %s, and what helps', (mediaType, what, remedy) => {
    const refusal = refusalOf(mediaType);
    expect(refusal.code).toBe('E_UNSUPPORTED');
    expect(refusal.message).toContain(`${what} (${mediaType})`);
    expect(refusal.remedy).toContain(remedy);
  });
});
