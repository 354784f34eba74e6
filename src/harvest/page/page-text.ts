import { GoujiError } from '../../model/error.js';
import { decodeText } from '../../read/charset.js';

/** The text of a page, by what its bytes are; a page too short to tell is taken for UTF-8, damaged or not. */
export function pageText(body: Uint8Array, charset: string | undefined): string {
  if (charset !== undefined) return new TextDecoder(charset).decode(body);
  try {
    return decodeText(body).text;
  } catch (error) {
    if (!(error instanceof GoujiError)) throw error;
    return new TextDecoder('utf-8').decode(body);
  }
}
