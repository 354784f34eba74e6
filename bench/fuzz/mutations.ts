import type { Random } from '../../test/render/random.js';

/** A way to spoil the bytes of a file. */
export type Spoiling = (bytes: Uint8Array, random: Random) => Uint8Array;

const MOST_FLIPS = 40;
const MOST_REPEATS = 200;
const JUNK = [0x00, 0xff, 0xfe, 0x80, 0x1b, 0x3c, 0x26, 0x22, 0x28, 0x5b];

/** Every way to spoil a file, by its name. */
export const SPOILINGS: Readonly<Record<string, Spoiling>> = {
  'bytes flipped': (bytes, random) => {
    const spoiled = Uint8Array.from(bytes);
    for (let flip = random.int(1, MOST_FLIPS); flip > 0; flip -= 1)
      spoiled[random.int(0, spoiled.length - 1)]! ^= 1 << random.int(0, 7);
    return spoiled;
  },
  'cut off': (bytes, random) => bytes.slice(0, random.int(0, bytes.length - 1)),
  'begun late': (bytes, random) => bytes.slice(random.int(0, bytes.length - 1)),
  'a part repeated': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    const times = random.int(2, Math.max(2, Math.min(MOST_REPEATS, 200_000 / Math.max(1, to - from))));
    return joined([
      bytes.slice(0, from),
      ...new Array<Uint8Array>(times).fill(bytes.slice(from, to)),
      bytes.slice(to),
    ]);
  },
  'a part lost': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return joined([bytes.slice(0, from), bytes.slice(to)]);
  },
  'junk put in': (bytes, random) => {
    const at = random.int(0, bytes.length);
    const junk = Uint8Array.from({ length: random.int(1, 300) }, () => random.pick(JUNK));
    return joined([bytes.slice(0, at), junk, bytes.slice(at)]);
  },
  'nested deep': (bytes, random) => {
    const tag = random.pick(['<div>', '<table><tr><td>', '<b>', '<span style="display:table">', '<ul><li>']);
    return joined([new TextEncoder().encode(tag.repeat(random.int(100, 4000))), bytes]);
  },
};

function stretch(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const from = random.int(0, bytes.length - 1);
  return [from, Math.min(bytes.length, from + random.int(1, 3000))];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
