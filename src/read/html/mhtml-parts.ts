/** Part of a web archive. */
export interface ArchivedPart {
  /** Its media type in lower case, without parameters. */
  readonly type: string;
  /** The address that it was archived from; empty where none is named. */
  readonly location: string;
  /** Its body unpacked, one character a byte. */
  readonly content: string;
}

/** The parts of a web archive, which is given as one character a byte. */
export function mhtmlParts(archive: string): ArchivedPart[] {
  const text = archive.replaceAll('\r\n', '\n');
  const boundary = /boundary="?([^"\n;]+)"?/i.exec(text)?.[1];
  const pieces = boundary === undefined ? [text] : text.split(`--${boundary.trim()}`);
  return pieces.map((piece) => {
    const end = piece.indexOf('\n\n', 1);
    const head = piece.slice(0, end).replace(/\n[ \t]+/g, ' ');
    return {
      type: /^content-type:\s*([^\s;]+)/im.exec(head)?.[1]?.toLowerCase() ?? '',
      location: /^content-location:[ \t]*(\S+)/im.exec(head)?.[1] ?? '',
      content: end < 0 ? '' : unpacked(head, piece.slice(end + 2)),
    };
  });
}

function unpacked(head: string, body: string): string {
  if (/^content-transfer-encoding:\s*base64/im.test(head))
    return Buffer.from(body, 'base64').toString('latin1');
  if (!/^content-transfer-encoding:\s*quoted-printable/im.test(head)) return body;
  return body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
