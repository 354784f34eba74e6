import type { Caption } from '../../forms/index.js';
import { type FoldedLabel, foldLabel } from './fold-label.js';
import { similarity } from './similarity.js';

/** Below this two labels have nothing to do with each other. */
export const LEAST_SIMILARITY = 0.6;
/** Nine signs of ten agree: such a label says which row it is, wherever it stands. */
export const SURE_LIKENESS = 0.9;

/** A caption of the form in every wording it is known by, folded. */
export interface KnownLabel {
  readonly serial: string;
  readonly cores: readonly string[];
}

const known = new WeakMap<Caption, KnownLabel>();

/** The folded wordings of a caption. */
export function knownLabel(caption: Caption): KnownLabel {
  const found = known.get(caption);
  if (found) return found;
  const own = foldLabel(caption.label);
  const cores = [own.core, ...caption.aliases.map((alias) => foldLabel(alias).core)];
  const label = { serial: own.serial, cores: [...new Set(cores)] };
  known.set(caption, label);
  return label;
}

/** Compares labels of a page with the captions of the forms, each label once. */
export interface LabelIndex {
  /** Likeness of the words, from 0 (below the least similarity) to 1. */
  likeness(label: FoldedLabel, caption: Caption): number;
  /** Every caption that a label is like, with its likeness. */
  alike(label: FoldedLabel): ReadonlyMap<Caption, number>;
}

/** A wording of one or more captions, in the list of all wordings. */
interface Wording {
  readonly core: string;
  readonly captions: Caption[];
}

/** Makes an index for each document; what it knows of the captions is worked out once. */
export type LabelIndexMaker = () => LabelIndex;

/**
 * An index of captions by the signs of their wordings: a label is compared only with wordings that share enough signs
 * with it to be alike at all, which is one in fifty. Comparisons are remembered for one document, not for a whole run.
 */
export function labelIndexMaker(captions: readonly Caption[]): LabelIndexMaker {
  const wordings = wordingsOf(captions);
  const postings = postingsOf(wordings);
  return () => {
    const memory = new Map<string, ReadonlyMap<Caption, number>>();
    const alike = (label: FoldedLabel) => {
      const remembered = memory.get(label.core);
      if (remembered) return remembered;
      const found = compare(label.core, wordings, postings);
      memory.set(label.core, found);
      return found;
    };
    return { alike, likeness: (label, caption) => alike(label).get(caption) ?? 0 };
  };
}

function wordingsOf(captions: readonly Caption[]): Wording[] {
  const byCore = new Map<string, Wording>();
  for (const caption of new Set(captions)) {
    for (const core of knownLabel(caption).cores) {
      const wording = byCore.get(core) ?? { core, captions: [] };
      wording.captions.push(caption);
      byCore.set(core, wording);
    }
  }
  return [...byCore.values()];
}

/** For each sign the wordings that have it, once for each time they have it. */
function postingsOf(wordings: readonly Wording[]): ReadonlyMap<string, readonly number[]> {
  const postings = new Map<string, number[]>();
  wordings.forEach(({ core }, index) => {
    for (const sign of core) postings.set(sign, [...(postings.get(sign) ?? []), index]);
  });
  return postings;
}

function compare(
  core: string,
  wordings: readonly Wording[],
  postings: ReadonlyMap<string, readonly number[]>,
): ReadonlyMap<Caption, number> {
  const shared = new Uint16Array(wordings.length);
  for (const sign of new Set(core)) for (const index of postings.get(sign) ?? []) shared[index]! += 1;
  const found = new Map<Caption, number>();
  wordings.forEach((wording, index) => {
    const longer = Math.max(core.length, wording.core.length);
    if (shared[index]! < LEAST_SIMILARITY * longer - 1e-9) return;
    const likeness = similarity(core, wording.core);
    if (likeness < LEAST_SIMILARITY) return;
    for (const caption of wording.captions) found.set(caption, Math.max(likeness, found.get(caption) ?? 0));
  });
  return exactOnly(found);
}

/** A label that is one caption to the letter is no misprint of another (本年新收… and 上年结转… differ in two signs). */
function exactOnly(found: ReadonlyMap<Caption, number>): ReadonlyMap<Caption, number> {
  const exact = [...found].filter(([, likeness]) => likeness === 1);
  return exact.length > 0 ? new Map(exact) : found;
}
