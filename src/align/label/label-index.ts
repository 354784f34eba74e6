import type { Caption } from '../../forms/index.js';
import { type FoldedLabel, foldLabel, isLongerThan } from './fold-label.js';
import { remembered } from './remembered.js';
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

/** Compares labels of a page with the captions of the forms. */
export interface LabelIndex {
  /** Likeness of the words, from 0 (below the least similarity) to 1. */
  likeness(label: FoldedLabel, caption: Caption): number;
  /** Every caption that a label is like, with its likeness. */
  alike(label: FoldedLabel): ReadonlyMap<Caption, number>;
  /** Every caption that begins or ends with the words of a label, two signs at least. */
  fragmentOf(label: FoldedLabel): ReadonlySet<Caption>;
}

/** A wording of one or more captions, in the list of all wordings. */
interface Wording {
  readonly core: string;
  readonly captions: Caption[];
}

/** All wordings of the captions, prepared for comparison. */
interface Wordings {
  readonly all: readonly Wording[];
  /** What a label is alike that is one of the wordings to the letter. */
  readonly exact: ReadonlyMap<string, ReadonlyMap<Caption, number>>;
  /** For each sign the wordings that have it, once for each time they have it. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** Wordings by their first two signs and by their last two. */
  readonly byHead: ReadonlyMap<string, readonly Wording[]>;
  readonly byTail: ReadonlyMap<string, readonly Wording[]>;
  /** Labels longer than this are like none of them. */
  readonly longestAlike: number;
}

/**
 * An index of captions by the signs of their wordings: a label is compared only with wordings that share enough signs
 * with it to be alike at all, which is one in fifty. What was compared last is remembered.
 */
export function labelIndex(captions: readonly Caption[]): LabelIndex {
  const wordings = prepare(wordingsOf(captions));
  const compared = remembered((core) => compare(core, wordings));
  const wholes = remembered((core) => wholesOf(core, wordings));
  return {
    alike: (label) => (isLongerThan(wordings.longestAlike, label) ? NOTHING_ALIKE : compared(label.core)),
    fragmentOf: (label) => (isLongerThan(wordings.longestAlike, label) ? NO_WHOLE : wholes(label.core)),
    likeness: ({ core }, caption) => compared(core).get(caption) ?? 0,
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

function prepare(all: readonly Wording[]): Wordings {
  const exact = all.map(
    ({ core, captions }) => [core, new Map(captions.map((caption) => [caption, 1]))] as const,
  );
  const longest = Math.max(0, ...all.map(({ core }) => core.length));
  return {
    all,
    exact: new Map(exact),
    postings: grouped(all.flatMap(({ core }, index) => [...core].map((sign) => [sign, index] as const))),
    byHead: grouped(all.map((wording) => [wording.core.slice(0, 2), wording] as const)),
    byTail: grouped(all.map((wording) => [wording.core.slice(-2), wording] as const)),
    longestAlike: (longest + 1e-6) / LEAST_SIMILARITY,
  };
}

function grouped<T>(entries: readonly (readonly [key: string, value: T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

const NOTHING_ALIKE: ReadonlyMap<Caption, number> = new Map();

/** A label that is one caption to the letter is no misprint of another (本年新收… and 上年结转… differ in two signs). */
function compare(core: string, wordings: Wordings): ReadonlyMap<Caption, number> {
  const exact = wordings.exact.get(core);
  if (exact) return exact;
  return core.length > wordings.longestAlike ? NOTHING_ALIKE : misprints(core, wordings);
}

function misprints(core: string, { all, postings }: Wordings): ReadonlyMap<Caption, number> {
  const shared = new Uint16Array(all.length);
  for (const sign of new Set(core)) for (const index of postings.get(sign) ?? []) shared[index]! += 1;
  const found = new Map<Caption, number>();
  for (let index = 0; index < all.length; index += 1) {
    if (shared[index] === 0) continue;
    const wording = all[index]!;
    const longer = Math.max(core.length, wording.core.length);
    if (shared[index]! < LEAST_SIMILARITY * longer - 1e-9) continue;
    const likeness = similarity(core, wording.core);
    if (likeness < LEAST_SIMILARITY) continue;
    for (const caption of wording.captions) found.set(caption, Math.max(likeness, found.get(caption) ?? 0));
  }
  return found;
}

const NO_WHOLE: ReadonlySet<Caption> = new Set();

function wholesOf(core: string, { byHead, byTail }: Wordings): ReadonlySet<Caption> {
  if (core.length < 2) return NO_WHOLE;
  const begun = (byHead.get(core.slice(0, 2)) ?? []).filter((wording) => wording.core.startsWith(core));
  const ended = (byTail.get(core.slice(-2)) ?? []).filter((wording) => wording.core.endsWith(core));
  if (begun.length + ended.length === 0) return NO_WHOLE;
  return new Set([...begun, ...ended].flatMap(({ captions }) => captions));
}
