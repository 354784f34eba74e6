import { describe, expect, it } from 'vitest';
import { capMemory } from '../../../../src/read/pdf/engine/pdfium/cap-memory.js';

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const MB = 1024 * 1024;

/** Code of a type section and a memory of one page at least, with what is said of its limit. */
function codeWith(...memory: number[]): Uint8Array {
  return new Uint8Array([...HEADER, 1, 1, 0, 5, memory.length + 1, 1, ...memory]);
}

describe('a cap on the memory of WebAssembly code', () => {
  it('lowers the limit that the code states, in as many bytes', async () => {
    const code = codeWith(1, 1, 0x80, 0x80, 2);
    capMemory(code, 512 * MB);
    expect(code).toEqual(codeWith(1, 1, 0x80, 0xc0, 0));
    await expect(WebAssembly.compile(code)).resolves.toBeDefined();
  });

  it.each([
    ['a lower limit', codeWith(1, 1, 0x80, 0x20)],
    ['no limit', codeWith(0, 1)],
    ['no memory', new Uint8Array([...HEADER, 1, 1, 0])],
  ])('leaves code with %s as it is', (_, code) => {
    const before = code.slice();
    capMemory(code, 512 * MB);
    expect(code).toEqual(before);
  });
});
