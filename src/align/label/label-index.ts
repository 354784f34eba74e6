import type { Caption } from '../../forms/index.js';
import { type FoldedLabel, foldLabel } from './fold-label.js';
import { similarity, similarityBound } from './similarity.js';

/** Below this two labels have nothing to do with each other. */
export const LEAST_SIMILARITY = 0.6;

/** A caption of the form in every wording it is known by, folded. */
export interface KnownLabel {
  readonly caption: Caption;
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
  const label = { caption, serial: own.serial, cores: [...new Set(cores)] };
  known.set(caption, label);
  return label;
}

/** Compares labels of a page with captions of the form, each pair once. */
export interface LabelIndex {
  /** Likeness of the words, from 0 (below the least similarity) to 1. */
  likeness(label: FoldedLabel, caption: Caption): number;
}

export function labelIndex(): LabelIndex {
  const memory = new Map<string, Map<Caption, number>>();
  return {
    likeness(label, caption) {
      const ofLabel = memory.get(label.core) ?? new Map<Caption, number>();
      const remembered = ofLabel.get(caption);
      if (remembered !== undefined) return remembered;
      const value = bestLikeness(label.core, knownLabel(caption).cores);
      memory.set(label.core, ofLabel.set(caption, value));
      return value;
    },
  };
}

function bestLikeness(core: string, cores: readonly string[]): number {
  let best = 0;
  for (const other of cores) {
    if (core === other) return 1;
    if (similarityBound(core, other) < Math.max(best, LEAST_SIMILARITY)) continue;
    best = Math.max(best, similarity(core, other));
  }
  return best >= LEAST_SIMILARITY ? best : 0;
}
