/** WebAssembly counts memory in pages of this size. */
const PAGE_BYTES = 64 * 1024;

/** Of a WebAssembly file: `\0asm` and the version come before its sections. */
const HEADER_BYTES = 8;
const MEMORY_SECTION = 5;

/** Of a memory: it states the most that it grows to. */
const HAS_MOST = 1;

/**
 * Lets the memory of WebAssembly code grow to no more than `mostBytes`, in the code itself, where it states a greater limit
 * in as many bytes as the new one takes. The linker's limit is 2 GB, and a page that draws itself within itself fills it.
 */
export function capMemory(code: Uint8Array, mostBytes: number): void {
  const reader = { code, at: HEADER_BYTES };
  while (reader.at < code.length) {
    const section = readNumber(reader);
    const length = readNumber(reader);
    const end = reader.at + length;
    if (section === MEMORY_SECTION) limitFirst(reader, Math.floor(mostBytes / PAGE_BYTES));
    reader.at = end;
  }
}

interface Reader {
  readonly code: Uint8Array;
  at: number;
}

/** Replaces the limit of the first memory of the section that begins where the reader stands. */
function limitFirst(reader: Reader, mostPages: number): void {
  readNumber(reader); // How many memories.
  if (readNumber(reader) !== HAS_MOST) return;
  const leastPages = readNumber(reader);
  const from = reader.at;
  if (readNumber(reader) <= mostPages || leastPages > mostPages) return;
  reader.code.set(numberIn(reader.at - from, mostPages), from);
}

/** A whole number as WebAssembly writes it (LEB128): seven bits a byte, the lowest first, a bit for more to come. */
function readNumber(reader: Reader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.code[reader.at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
}

/** A number in so many bytes; a smaller one than they hold may fill them. */
function numberIn(byteCount: number, value: number): number[] {
  return Array.from({ length: byteCount }, (_, index) => {
    const bits = Math.floor(value / 2 ** (7 * index)) & 0x7f;
    return index < byteCount - 1 ? bits | 0x80 : bits;
  });
}
