import { GoujiError } from '../../model/error.js';

/** Part of a web archive: its header fields, and its body as it was packed, one character a byte. */
interface Part {
  readonly head: string;
  readonly body: string;
}

/**
 * The bytes of the HTML in a web archive (.mht, or a .doc that a word processor saved as one). Throws `GoujiError`
 * E_UNREADABLE where it holds no HTML.
 */
export function mhtmlPart(bytes: Uint8Array): Uint8Array {
  const archive = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  const html = partsOf(archive).find(({ head }) => /^content-type:\s*text\/html/im.test(head));
  if (html === undefined) {
    throw new GoujiError(
      'E_UNREADABLE',
      'the web archive holds no HTML',
      'open it in a browser or word processor and save it as HTML or PDF',
    );
  }
  return unpacked(html);
}

function partsOf(archive: string): Part[] {
  const boundary = /boundary="?([^"\n;]+)"?/i.exec(archive)?.[1];
  const pieces = boundary === undefined ? [archive] : archive.split(`--${boundary.trim()}`);
  return pieces.map((piece) => {
    const end = piece.indexOf('\n\n', 1);
    return { head: piece.slice(0, end), body: end < 0 ? '' : piece.slice(end + 2) };
  });
}

function unpacked({ head, body }: Part): Uint8Array {
  if (/^content-transfer-encoding:\s*base64/im.test(head)) return Buffer.from(body, 'base64');
  const isQuoted = /^content-transfer-encoding:\s*quoted-printable/im.test(head);
  const plain = isQuoted
    ? body
        .replace(/=\n/g, '')
        .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : body;
  return Buffer.from(plain, 'latin1');
}
