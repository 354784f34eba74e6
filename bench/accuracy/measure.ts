import { setImmediate } from 'node:timers/promises';
import { type Case, digestOfDocuments, draw, read } from './case.js';
import { caseOf, FAMILIES, type Family } from './families.js';
import { type Judgement, judge } from './judge.js';
import { count, emptyTally, type Tally } from './tally.js';

/** Which documents are measured. */
export interface Sampling {
  readonly documentsPerFamily: number;
  readonly seed: number;
}

/** What came out of a family. */
export interface Measured {
  readonly family: Family;
  readonly tally: Tally;
}

/** What came out of all families, and the digest of every document that was read. */
export interface Measurement {
  readonly digest: string;
  readonly families: readonly Measured[];
}

/** Reads the documents of every family; `tell` hears of each. */
export async function measure(
  { documentsPerFamily, seed }: Sampling,
  families: readonly Family[] = FAMILIES,
  tell: (each: Case, judgement: Judgement) => void = () => {},
): Promise<Measurement> {
  const digest = digestOfDocuments();
  const measured: Measured[] = [];
  for (const family of families) {
    const tally = emptyTally();
    for (let n = 0; n < documentsPerFamily; n += 1) {
      const each = caseOf(family, n, seed);
      if (each === null) continue;
      const drawn = draw(each);
      digest.add(drawn.bytes);
      const judgement = judge(each, drawn.sample, await read(drawn, each.layout));
      count(tally, judgement);
      tell(each, judgement);
    }
    if (tally.documents > 0) measured.push({ family, tally });
    // A turn of the event loop, for whoever waits: all families take a minute.
    await setImmediate();
  }
  return { digest: digest.hex(), families: measured };
}
