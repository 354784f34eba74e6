import { createHash } from 'node:crypto';
import { type Extraction, extractReports } from '../../src/extract.js';
import type { Damage } from '../../test/render/damage.js';
import { bytesOf, type Layout } from '../../test/render/layout.js';
import { type Random, seeded } from '../../test/render/random.js';
import { inventReport, type Scale } from '../../test/render/report.js';
import type { Sample } from '../../test/render/sample.js';

/** One document of the measurement: what it is made of. The same case gives the same bytes. */
export interface Case {
  readonly form: string;
  readonly layout: Layout;
  readonly damages: readonly Damage[];
  readonly seed: number;
}

/** A case as a document, and what is known of it. */
export interface DrawnCase {
  readonly sample: Sample;
  readonly bytes: Uint8Array;
}

const SCALES: readonly Scale[] = ['town', 'town', 'county', 'county', 'city', 'dense'];
/** One report of the 2021 form in so many prints （六）其他处理 as one row. */
const UNDIVIDED_EVERY = 8;

/** Invents the report of a case, damages and draws it. */
export function draw({ form, layout, damages, seed }: Case): DrawnCase {
  const random: Random = seeded(seed);
  const undivided = form === 'ogi-2021' && random.int(1, UNDIVIDED_EVERY) === 1;
  const invented = inventReport({ form, undivided, scale: random.pick(SCALES) }, random);
  const sample = damages.reduce((damaged, damage) => damage.apply(damaged, random), invented);
  return { sample, bytes: bytesOf(layout.render(sample, random)) };
}

/** Reads the document of a case. */
export function read(drawn: DrawnCase, layout: Layout): Promise<Extraction> {
  return extractReports(drawn.bytes, { path: `page.${layout.extension}`, url: null });
}

/** A case by its names, to draw it again: `ogi-2021 html-word labels-spaced+zeros-blank 17`. */
export function nameOf({ form, layout, damages, seed }: Case): string {
  return [form, layout.name, damages.map(({ name }) => name).join('+'), seed].join(' ');
}

/** A running digest over the bytes of documents. */
export function digestOfDocuments(): { add(bytes: Uint8Array): void; hex(): string } {
  const hash = createHash('sha256');
  return { add: (bytes) => hash.update(bytes), hex: () => hash.digest('hex').slice(0, 16) };
}
